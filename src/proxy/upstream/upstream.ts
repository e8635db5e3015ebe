import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { EnvHttpProxyAgent, Pool, type Dispatcher } from 'undici'
import type { Credentials, ProjectAccess } from '../project-access'
import { requestHeaders, type UpstreamTarget } from './request-headers'
import type { RequestContext } from './request-context'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { largestBody, receive, tooLargeError, type ReceivedAnswer } from './receive'
import { eventLoopTurns, isLong } from './turns'
import { unreadableError } from './upstream-error'

const decompress = promisify(gunzip)

/** How long the proxy waits for the API, in milliseconds, and how much it reads, in bytes. */
export interface UpstreamLimits {
  readonly connectTimeout: number
  /** From the first attempt to the last byte of the answer, all waiting included. */
  readonly answerTimeout: number
  /** Largest body of data, after decompression. Errors are bounded more closely. */
  readonly bodySize: number
}

/** What the API answered, its body whole and decompressed. */
export interface UpstreamAnswer {
  readonly status: number
  readonly header: (name: string) => string | null
  /** The request was signed, which the API accepts for some minutes only. */
  readonly signed: boolean
  readonly body: Buffer
}

/** Connections to the ECS endpoints, kept alive and shared by all requests. */
export class Upstream {
  readonly #limits: UpstreamLimits
  readonly #outboundProxy: OutboundProxy | null
  readonly #pools = new Map<string, Dispatcher>()

  constructor(limits: UpstreamLimits, outboundProxy: OutboundProxy | null) {
    this.#limits = limits
    this.#outboundProxy = outboundProxy
  }

  /**
   * Sends one GET request, signed now, and reads the answer whatever its status is. Redirects are not followed. An
   * error whose body cannot be read comes with an empty one. Throws a `ProxyError`: no connection, or an answer that is
   * broken or too large; and the reason of `signal` once that is aborted.
   */
  async get(
    access: ProjectAccess,
    credentials: Credentials,
    target: UpstreamTarget,
    { requestId, signal }: RequestContext,
  ): Promise<UpstreamAnswer> {
    const received = await receive(
      this.#pool(access.endpoint),
      {
        origin: access.endpoint,
        method: 'GET',
        path: target.query === '' ? target.path : `${target.path}?${target.query}`,
        headers: requestHeaders(access, credentials, target, { requestId, now: new Date() }),
      },
      { endpoint: access.endpoint, bodySize: this.#limits.bodySize, signal },
    )
    const { status, headers } = received
    return {
      status,
      header: (name) => firstHeader(headers, name),
      signed: credentials.kind === 'keys',
      body: status < 400 ? await this.#readBody(received) : await this.#readErrorBody(received),
    }
  }

  /** Ends every connection; requests that still run fail. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()))
  }

  #pool(endpoint: string): Dispatcher {
    const known = this.#pools.get(endpoint)
    if (known !== undefined) return known
    const options = {
      connections: 32,
      connect: { timeout: this.#limits.connectTimeout, rejectUnauthorized: true },
      // The deadline of each request covers both.
      headersTimeout: 0,
      bodyTimeout: 0,
    }
    const proxy = this.#outboundProxy
    // Plain http is for this machine alone, which no other one reaches.
    const pool =
      proxy === null || endpoint.startsWith('http:')
        ? new Pool(endpoint, options)
        : new EnvHttpProxyAgent({
            ...options,
            requestTls: options.connect,
            httpsProxy: proxy.url,
            noProxy: proxy.except,
          })
    this.#pools.set(endpoint, pool)
    return pool
  }

  /** The status of an error counts without its words. */
  async #readErrorBody(answer: ReceivedAnswer): Promise<Buffer> {
    try {
      return await this.#readBody(answer)
    } catch {
      return Buffer.alloc(0)
    }
  }

  async #readBody({ status, headers, pieces, size }: ReceivedAnswer): Promise<Buffer> {
    if (isLong(size)) await eventLoopTurns.next()
    const bytes = Buffer.concat(pieces, size)
    const encoding = (firstHeader(headers, 'content-encoding') ?? 'identity').toLowerCase()
    if (encoding === 'identity' || size === 0) return bytes
    if (encoding !== 'gzip')
      throw unreadableError('The API used a compression that it was not asked for.')
    return gunzipped(bytes, largestBody(status, this.#limits.bodySize))
  }
}

async function gunzipped(bytes: Buffer, bodySize: number): Promise<Buffer> {
  try {
    return await decompress(bytes, { maxOutputLength: bodySize })
  } catch (error) {
    throw isTooLarge(error)
      ? tooLargeError(bodySize)
      : unreadableError('The API sent broken gzip data.')
  }
}

function firstHeader(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}
