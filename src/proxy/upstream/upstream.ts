import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Dispatcher } from 'undici'
import type { ProjectAccess } from '../project-access'
import type { Credentials } from './credentials'
import { requestHeaders, type UpstreamTarget } from './request-headers'
import type { RequestContext } from './request-context'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { largestBody, receive, tooLargeError, type ReceivedAnswer } from './receive'
import { dispatcherFor } from './endpoint-dispatcher'
import { eventLoopTurns, isLong } from './turns'
import type { UpstreamAnswer } from './upstream-answer'
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

/** Those that are being made for requests that were given up since take a place for a while. */
const fewestConnections = 32

/** Connections to the ECS endpoints, kept alive and shared by all requests. */
export class Upstream {
  readonly #limits: UpstreamLimits
  readonly #outboundProxy: OutboundProxy | null
  readonly #mostAtOnce: number
  readonly #pools = new Map<string, Dispatcher>()

  /** `mostAtOnce` requests at once find a connection each, whatever their endpoint. */
  constructor(
    limits: UpstreamLimits,
    outboundProxy: OutboundProxy | null,
    { mostAtOnce }: { mostAtOnce: number },
  ) {
    this.#limits = limits
    this.#outboundProxy = outboundProxy
    this.#mostAtOnce = mostAtOnce
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
    const asked = new Date()
    const received = await receive(
      this.#pool(access.endpoint),
      {
        origin: access.endpoint,
        method: 'GET',
        path: target.query === '' ? target.path : `${target.path}?${target.query}`,
        headers: requestHeaders(access, credentials, target, { requestId, now: asked }),
      },
      { endpoint: access.endpoint, bodySize: this.#limits.bodySize, signal },
    )
    const { status, headers } = received
    return {
      status,
      header: (name) => firstHeader(headers, name),
      askedAt: asked.getTime(),
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
    const settings = {
      connectTimeout: this.#limits.connectTimeout,
      connections: Math.max(fewestConnections, this.#mostAtOnce),
    }
    const pool = dispatcherFor(endpoint, settings, this.#outboundProxy)
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
