import { proxyBusyCode } from '~/api/to-api-error'
import { ProxyError } from '../proxy-error'

/** How many requests may run at once, and how many may wait for that. */
export interface SlotLimits {
  readonly atOnce: number
  readonly queue: number
}

/** Seconds after which a client that found the queue full may come again. */
const busyRetryAfter = 2

interface Waiting {
  readonly go: () => void
}

/** Bounds the requests to the API that run at once; those beyond wait in turn, and those beyond that are refused. */
export class Slots {
  readonly #limits: SlotLimits
  readonly #queue = new Set<Waiting>()
  #running = 0
  /** Requests that were refused since the start. */
  refused = 0

  constructor(limits: SlotLimits) {
    this.#limits = limits
  }

  /** Requests that run now. */
  get running(): number {
    return this.#running
  }

  /** Requests that wait for their turn now. */
  get waiting(): number {
    return this.#queue.size
  }

  /**
   * Runs a task when its turn comes. Throws a {@link ProxyError} with status 503 when too many wait already, and the
   * signal's reason when it is aborted before the turn comes.
   */
  async run<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    signal.throwIfAborted()
    if (this.#running < this.#limits.atOnce) this.#running += 1
    else await this.#turn(signal)
    try {
      return await task()
    } finally {
      this.#pass()
    }
  }

  async #turn(signal: AbortSignal): Promise<void> {
    if (this.#queue.size >= this.#limits.queue) {
      this.refused += 1
      throw busy()
    }
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        this.#queue.delete(waiting)
        reject(signal.reason)
      }
      const waiting: Waiting = {
        go: () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        },
      }
      this.#queue.add(waiting)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }

  /** Hands the slot to whoever has waited longest. */
  #pass(): void {
    const [next] = this.#queue
    if (next === undefined) {
      this.#running -= 1
    } else {
      this.#queue.delete(next)
      next.go()
    }
  }
}

function busy(): ProxyError {
  return new ProxyError({
    status: 503,
    code: proxyBusyCode,
    message: 'Too many requests for this project are waiting already.',
    retryAfter: busyRetryAfter,
  })
}
