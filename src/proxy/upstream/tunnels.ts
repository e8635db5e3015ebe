import { errors, Pool, type Dispatcher } from 'undici'

type Asked = Dispatcher.ConnectOptions
type Made = Dispatcher.ConnectData

const timeoutCode = new errors.ConnectTimeoutError().code

/** An outbound proxy answered the wish for a tunnel with another status than 200. */
export class TunnelRefused extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The outbound proxy answered HTTP ${status}.`)
    this.name = 'TunnelRefused'
    this.status = status
  }
}

/** An outbound proxy could not be reached, said nothing in time, or closed the connection, with the code of that. */
export class ProxyLost extends Error {
  readonly code: string
  /** Host and port of the proxy. */
  readonly proxy: string

  constructor(proxy: string, code: string, options: ErrorOptions) {
    super('The outbound proxy cannot be reached.', options)
    this.name = 'ProxyLost'
    this.proxy = proxy
    this.code = code
  }
}

/**
 * Connections to an outbound proxy, on which tunnels are asked for. Undici waits minutes for their answer, and for
 * ever after a connection that closes instead: each wait would keep a place among the connections to an endpoint.
 */
export class Tunnels extends Pool {
  readonly #host: string
  readonly #timeout: number

  /** `timeout` is in milliseconds, for the connection to the proxy and its answer. */
  constructor(url: URL, options: object, timeout: number) {
    super(url, options)
    this.#host = url.host
    this.#timeout = timeout
  }

  override connect<T = null>(
    options: Dispatcher.ConnectOptions<T>,
  ): Promise<Dispatcher.ConnectData<T>>
  override connect<T = null>(
    options: Dispatcher.ConnectOptions<T>,
    callback: (error: Error | null, data: Dispatcher.ConnectData<T>) => void,
  ): void
  override connect(options: Asked, callback?: (error: Error | null, data: Made) => void): unknown {
    return callback === undefined ? this.#tunnel(options) : super.connect(options, callback)
  }

  async #tunnel(options: Asked): Promise<Made> {
    const signal = AbortSignal.timeout(this.#timeout)
    const made = await super.connect({ ...options, signal }).catch((cause: unknown) => {
      throw new ProxyLost(this.#host, signal.aborted ? timeoutCode : codeOf(cause), { cause })
    })
    if (made.statusCode === 200) return made
    made.socket.on('error', () => undefined).destroy()
    throw new TunnelRefused(made.statusCode)
  }
}

/** A connection that the proxy closed instead of an answer counts as reset. */
function codeOf(cause: unknown): string {
  if (cause instanceof errors.SocketError) return 'ECONNRESET'
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
