import { isDeepStrictEqual } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import * as v from 'valibot'

import { parseErrorBody } from '~/api/error-body'
import { userDataField } from '~/api/withhold'
import { type FaultyUpstream, type Given, lists } from './faulty-upstream'
import type { Refreshes } from './refreshes'

/** Seconds that the proxies keep answers here: short, so that most kinds of answer come up all the time. */
export const cacheSeconds = 2
/** Milliseconds that a busy machine may add between two clocks' readings. */
const slack = 1000

/** A request and what came of it. */
export interface Exchange {
  /** The proxy that was asked. */
  readonly origin: string
  /** Path and query as the API knows them. */
  readonly target: string
  readonly fresh: boolean
  /** When the request went out, in milliseconds since 1970. */
  readonly asked: number
  readonly status: number
  readonly header: (name: string) => string | null
  readonly body: Buffer
}

const answerBody = v.object({
  serial: v.number(),
  target: v.string(),
  servers: v.array(v.unknown()),
})
const possibleErrors = new Set([202, 429, 500, 502, 503, 504])

/** Holds answers against what the upstream itself says it gave. */
export class Judge {
  readonly #upstream: Pick<FaultyUpstream, 'given'>
  /** Serial numbers of the answers by their ETag. */
  readonly #serials = new Map<string, number>()
  readonly #refreshes: Refreshes
  /** What each proxy gave of each list, the newest of it, and when. */
  readonly #newest = new Map<string, { readonly given: Given; readonly seen: number }>()

  constructor(upstream: Pick<FaultyUpstream, 'given'>, refreshes: Refreshes) {
    this.#upstream = upstream
    this.#refreshes = refreshes
  }

  /** What is wrong with an answer, or null. */
  wrong(exchange: Exchange): string | null {
    const { status, body } = exchange
    if (status === 304) return this.#wrongSerial(this.#serials.get(etagOf(exchange)), exchange)
    if (status === 200) return this.#wrongData(exchange)
    if (!possibleErrors.has(status)) return `status ${status}`
    return parseErrorBody(body.toString()) !== null
      ? null
      : `status ${status} without an error body`
  }

  #wrongData(exchange: Exchange): string | null {
    const { target } = exchange
    const text = decoded(exchange)
    const read = v.safeParse(answerBody, parse(text))
    if (!read.success) return 'a body that the API does not send'
    const { serial, servers } = read.output
    if (read.output.target !== target) return `the answer to ${read.output.target}`
    if (text.includes(`"${userDataField}":"`)) return 'user data'
    const size = target.includes('limit=1000') ? 1000 : 25
    if (!isDeepStrictEqual(servers, lists.get(size)?.withheld)) return 'other servers'
    this.#serials.set(etagOf(exchange), serial)
    return this.#wrongSerial(serial, exchange)
  }

  #wrongSerial(serial: number | undefined, exchange: Exchange): string | null {
    const { target, asked, fresh } = exchange
    const given = serial === undefined ? undefined : this.#upstream.given.get(serial)
    if (given === undefined) return 'an answer that the API did not give'
    if (given.target !== target) return `the answer to ${given.target}`
    const age = asked - given.sent
    const most = fresh ? 0 : cacheSeconds * 1000
    if (age > most + slack) return `an answer ${age} ms old`
    const last = this.#last(given, exchange)
    return fresh ? this.#wrongRefresh(given, exchange) : wrongOrder(given, last, asked)
  }

  /** Fresh data may be that of a request under way, if somebody wanted fresh data then. */
  #wrongRefresh({ received }: Given, { target, asked }: Exchange): string | null {
    if (received + slack >= asked || this.#refreshes.wasUnderWay(target, received)) return null
    return `an answer asked for ${asked - received} ms before, by nobody who wanted fresh data`
  }

  /** The newest answer that the proxy had given before the exchange began; notes the one that it gave now. */
  #last(given: Given, { origin, target, asked }: Exchange): Given | null {
    const key = origin + target
    const newest = this.#newest.get(key)
    if (newest === undefined || given.received > newest.given.received)
      this.#newest.set(key, { given, seen: Date.now() })
    return newest !== undefined && newest.seen <= asked ? newest.given : null
  }
}

/** An answer that a proxy gave is not replaced by one that was asked for before it, as long as it is young. */
function wrongOrder(given: Given, last: Given | null, asked: number): string | null {
  if (last === null || asked - last.sent > cacheSeconds * 1000 - slack) return null
  const before = last.received - given.received
  return before > slack ? `an answer asked for ${before} ms before the last one` : null
}

function etagOf({ header }: Exchange): string {
  return header('etag') ?? ''
}

function decoded({ header, body }: Exchange): Buffer {
  const encoding = header('content-encoding')
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}
