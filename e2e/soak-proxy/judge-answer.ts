import { isDeepStrictEqual } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import * as v from 'valibot'

import { parseErrorBody } from '~/api/error-body'
import { userDataField } from '~/api/withhold'
import { type FaultyUpstream, lists } from './faulty-upstream'

/** Seconds that the proxies keep answers here: short, so that most kinds of answer come up all the time. */
export const cacheSeconds = 2
/** Milliseconds that a busy machine may add between two clocks' readings. */
const slack = 1000

/** A request and what came of it. */
export interface Exchange {
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
  readonly #upstream: FaultyUpstream
  /** Serial numbers of the answers by their ETag. */
  readonly #serials = new Map<string, number>()

  constructor(upstream: FaultyUpstream) {
    this.#upstream = upstream
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

  #wrongSerial(serial: number | undefined, { target, asked, fresh }: Exchange): string | null {
    const given = serial === undefined ? undefined : this.#upstream.given.get(serial)
    if (given === undefined) return 'an answer that the API did not give'
    if (given.target !== target) return `the answer to ${given.target}`
    // Fresh data may be that of a request under way, whose answer had not come.
    const age = asked - given.sent
    const most = fresh ? 0 : cacheSeconds * 1000
    return age > most + slack ? `an answer ${age} ms old` : null
  }
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
