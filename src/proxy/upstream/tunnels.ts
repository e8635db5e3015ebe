import { errors, Pool, type Dispatcher } from 'undici'

type Asked = Dispatcher.ConnectOptions
type Made = Dispatcher.ConnectData

/** An outbound proxy answered the wish for a tunnel with another status than 200. */
export class TunnelRefused extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The outbound proxy answered HTTP ${status}.`)
    this.name = 'TunnelRefused'
    this.status = status
  }
}

/**
 * Connections to an outbound proxy, on which tunnels are asked for. Undici waits minutes for their answer, and for
 * ever after a connection that closes instead: each wait would keep a place among the connections to an endpoint.
 */
export class Tunnels extends Pool {
  readonly #timeout: number

  /** `timeout` is in milliseconds, for the connection to the proxy and its answer. */
  constructor(url: URL, options: object, timeout: number) {
    super(url, options)
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
      if (signal.aborted) throw new errors.ConnectTimeoutError('No tunnel in time.')
      if (!(cause instanceof errors.SocketError)) throw cause
      throw Object.assign(new Error('The outbound proxy closed the connection.', { cause }), {
        code: 'ECONNRESET',
      })
    })
    if (made.statusCode === 200) return made
    made.socket.on('error', () => undefined).destroy()
    throw new TunnelRefused(made.statusCode)
  }
}
