import type { ApiError } from '~/api/error'

import type { Loaded } from './loaded'

/** Milliseconds to wait on a throttled request that does not say how long, doubled for each round in a row. */
const firstWait = 1_000
/** Rounds of throttled requests in a row, without one page in between, after which a load gives up. */
const mostRounds = 8

/** What a load knows of the API's wish to slow down. */
export interface Throttle {
  readonly waiting: Loaded['waiting']
  /** A request was refused. False when there have been too many rounds of it to go on. */
  readonly refused: (error: ApiError, now: number) => boolean
  /** A page came. */
  readonly served: () => void
  /** The wait is over, or there is nothing to wait for any more. */
  readonly over: () => void
}

/** Requests that were under way together and are refused together are one round: the API said one thing about them. */
export function newThrottle(): Throttle {
  let rounds = 0
  let waiting: Loaded['waiting'] = null
  return {
    get waiting() {
      return waiting
    },
    refused(error, now) {
      if (waiting === null) rounds += 1
      if (rounds > mostRounds) return false
      const until = Math.max(waiting?.until ?? 0, now + waitFor(error, rounds))
      waiting = { until, error }
      return true
    },
    served() {
      rounds = 0
    },
    over() {
      waiting = null
    },
  }
}

/** A `Retry-After` of 0 comes from clocks that differ, and says nothing. */
function waitFor({ retryAfter }: ApiError, rounds: number): number {
  if (retryAfter !== null && retryAfter > 0) return retryAfter * 1000
  return firstWait * 2 ** Math.max(0, rounds - 1)
}
