import { parseRetryAfter } from '~/api/to-api-error'
import { ProxyError } from '../proxy-error'
import { SteadyClock } from '../steady-clock'
import { timeOfDay } from './time-of-day'
import type { UpstreamAnswer } from './upstream-answer'

/** Milliseconds. How long these APIs throttle is not published: after a minute they are asked again whatever they said. */
const longestWait = 60_000

interface Wait {
  /** Status of the answer that asked for it. */
  readonly status: number
  /** In milliseconds since 1970. */
  readonly until: number
}

/**
 * Keeps to the waits that the API asked for by Retry-After, for everybody who asks the same list. Nothing is sent
 * meanwhile, so that no answer can end a wait early; none lasts more than a minute.
 */
export class RequestedWaits {
  readonly #shortest: number
  readonly #clock: SteadyClock
  readonly #waits = new Map<string, Wait>()

  /** Waits of up to `shortest` milliseconds are left to the requests that were told. */
  constructor(shortest: number, now: () => number = Date.now) {
    this.#shortest = shortest
    this.#clock = new SteadyClock(now)
  }

  /** Hears what an answer asks for on behalf of a list. */
  hear(list: string, { status, header }: Pick<UpstreamAnswer, 'status' | 'header'>): void {
    const now = this.#clock.now()
    const asked = (parseRetryAfter(header('retry-after'), now) ?? 0) * 1000
    if (asked <= this.#shortest) return
    const until = now + Math.min(asked, longestWait)
    if (until > (this.#waits.get(list)?.until ?? 0)) this.#waits.set(list, { status, until })
  }

  /** Throws a {@link ProxyError} with the status of the API and the seconds that remain while a list is to be left alone. */
  check(list: string): void {
    const wait = this.#waits.get(list)
    if (wait === undefined) return
    const { status, until } = wait
    const remaining = until - this.#clock.now()
    if (remaining > 0)
      throw new ProxyError({
        // The flow limit is one although it comes as a success.
        status: status === 202 ? 429 : status,
        code: 'Proxy.AskedToWait',
        message: `The API answered HTTP ${status} and asked for a wait. It is not asked again before ${timeOfDay(this.#clock.machineTime(until))}.`,
        retryAfter: Math.ceil(remaining / 1000),
      })
    this.#waits.delete(list)
  }
}
