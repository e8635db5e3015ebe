import type { IncomingHttpHeaders } from 'node:http'
import type { Dispatcher } from 'undici'
import { largestErrorBody } from '~/api/error-body'
import { connectionError, unreadableError } from './upstream-error'

/** An answer as it came over the connection. */
export interface ReceivedAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** The body in pieces, maybe compressed. */
  readonly pieces: readonly Buffer[]
  /** Bytes of all pieces. */
  readonly size: number
}

/** How an answer is received. */
interface Reception {
  /** For messages. */
  readonly endpoint: string
  /** Largest body of data, in bytes. */
  readonly bodySize: number
  readonly signal: AbortSignal
}

/**
 * Sends a request and collects the answer, whatever its status is. An error counts without its words: one whose body
 * breaks off, is too large or never ends comes with an empty one. A 401 that is tried again as a broken connection
 * would lock the access key. Throws a `ProxyError`: no connection, or a success that breaks off or is too large; and
 * the reason of the signal once that is aborted.
 */
export function receive(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  reception: Reception,
): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(request, new Receiver(reception, resolve, reject))
  })
}

/** Undici gives a body as a stream; reading one piece by piece takes a tenth of the time of an answer of 77 kB. */
class Receiver implements Dispatcher.DispatchHandler {
  readonly #reception: Reception
  readonly #resolve: (answer: ReceivedAnswer) => void
  readonly #reject: (error: unknown) => void
  #controller: Dispatcher.DispatchController | null = null
  #head: Pick<ReceivedAnswer, 'status' | 'headers'> | null = null
  readonly #pieces: Buffer[] = []
  #size = 0

  constructor(
    reception: Reception,
    resolve: (answer: ReceivedAnswer) => void,
    reject: (error: unknown) => void,
  ) {
    this.#reception = reception
    this.#resolve = resolve
    this.#reject = reject
    const { signal } = reception
    if (signal.aborted) this.#giveUp()
    else signal.addEventListener('abort', this.#giveUp)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    const { signal } = this.#reception
    if (signal.aborted) controller.abort(signal.reason)
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    // Those below are news of an answer that is still to come.
    if (status >= 200) this.#head = { status, headers }
  }

  onResponseData(controller: Dispatcher.DispatchController, piece: Buffer): void {
    const bodySize = largestBody(this.#head?.status ?? 200, this.#reception.bodySize)
    this.#size += piece.byteLength
    this.#pieces.push(piece)
    if (this.#size <= bodySize) return
    const error = tooLargeError(bodySize)
    this.#fail(error)
    controller.abort(error)
  }

  onResponseEnd(): void {
    this.#forget()
    if (this.#head !== null)
      this.#resolve({ ...this.#head, pieces: this.#pieces, size: this.#size })
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const { host } = new URL(this.#reception.endpoint)
    this.#fail(connectionError(error, { host, answered: this.#head !== null }))
  }

  readonly #giveUp = () => {
    const { reason } = this.#reception.signal
    this.#fail(reason)
    this.#controller?.abort(reason)
  }

  #fail(error: unknown): void {
    this.#forget()
    if (this.#head === null || this.#head.status < 400) this.#reject(error)
    else this.#resolve({ ...this.#head, pieces: [], size: 0 })
  }

  #forget(): void {
    this.#reception.signal.removeEventListener('abort', this.#giveUp)
  }
}

/** Bytes that are read of a body: data comes with HTTP 200, and what comes with any other status is short. */
export function largestBody(status: number, bodySize: number): number {
  return status === 200 ? bodySize : Math.min(largestErrorBody, bodySize)
}

/** A body of more than so many bytes. */
export function tooLargeError(bodySize: number) {
  return unreadableError(`The API's answer is larger than ${bodySize} bytes.`)
}
