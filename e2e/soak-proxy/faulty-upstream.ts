import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import { withholdUserData } from '~/api/withhold-user-data'
import { bodyOf } from '../bench-proxy/bodies'
import { listenOnLoopback } from '~/proxy/testing/listen-on-loopback'

/** A good answer that the upstream gave. */
export interface Given {
  /** Path and query of the request. */
  readonly target: string
  /** When the request came, in milliseconds since 1970. */
  readonly received: number
  /** When its last byte went out; infinite while it has not. In milliseconds since 1970. */
  sent: number
}

/** An API that fails at random, and remembers what it said. */
export interface FaultyUpstream {
  readonly origin: string
  /** Requests so far, whatever they were answered with. */
  readonly received: () => number
  /** Faults so far by their name. */
  readonly faults: ReadonlyMap<string, number>
  /** The good answers by their serial number, which stands in them. */
  readonly given: ReadonlyMap<number, Given>
  readonly close: () => Promise<void>
}

/** The lists that are asked for, by their size: what the upstream sends, and what may leave the proxy. */
export const lists = new Map(
  [25, 1000].map((size) => {
    const { servers } = JSON.parse(bodyOf(size === 25 ? 25 : 1000).toString())
    return [size, { text: JSON.stringify(servers), withheld: withholdUserData(servers) }] as const
  }),
)

const throttled = { error_code: 'APIG.0308', error_msg: 'The throttling threshold was reached.' }
const flowLimit = { error: { code: 'Common.0024', message: 'Too many requests.' } }
const html = '<!doctype html><title>Maintenance</title>'

/** What goes wrong, each as often as the others. */
const faults: Readonly<Record<string, (response: ServerResponse, body: string) => unknown>> = {
  throttled: (response) => json(response, 429, throttled, { 'retry-after': '1' }),
  'flow limit': (response) => json(response, 202, flowLimit),
  'gateway without backend': (response) => response.writeHead(503).end(html),
  'internal error': (response) =>
    json(response, 500, { error: { code: 'Ecs.0000', message: 'no' } }),
  'page instead of JSON': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  'truncated JSON': (response, body) => response.writeHead(200).end(body.slice(0, -20)),
  'reset before the head': (response) => response.destroy(),
  'reset within the body': (response, body) => {
    response.writeHead(200, { 'content-length': body.length })
    response.write(body.slice(0, 1000), () => response.destroy())
  },
}

/** Share of the answers that are faults, and of the good ones that are slow. */
const faultShare = 0.12
const slowShare = 0.05
const longestDelay = 2000

/** Starts it on a free loopback port. */
export async function startFaultyUpstream(): Promise<FaultyUpstream> {
  const given = new Map<number, Given>()
  const counts = new Map<string, number>()
  let received = 0

  async function answer(target: string, response: ServerResponse): Promise<void> {
    received += 1
    const serial = received
    const receivedAt = Date.now()
    const size = target.includes('limit=1000') ? 1000 : 25
    const body = `{"serial":${serial},"target":${JSON.stringify(target)},"servers":${lists.get(size)?.text}}`
    if (Math.random() < slowShare) await pause(Math.random() * longestDelay)
    if (Math.random() < faultShare) {
      const names = Object.keys(faults)
      const name = names[Math.floor(Math.random() * names.length)] ?? ''
      counts.set(name, (counts.get(name) ?? 0) + 1)
      faults[name]?.(response, body)
      return
    }
    const entry: Given = { target, received: receivedAt, sent: Infinity }
    given.set(serial, entry)
    response.once('finish', () => {
      entry.sent = Date.now()
    })
    response.writeHead(200, { 'content-type': 'application/json' })
    if (Math.random() < slowShare) {
      response.write(body.slice(0, 5000))
      await pause(Math.random() * longestDelay)
      response.end(body.slice(5000))
    } else response.end(body)
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void answer(request.url ?? '', response)
  })
  const origin = await listenOnLoopback(server)
  return {
    origin,
    received: () => received,
    faults: counts,
    given,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
