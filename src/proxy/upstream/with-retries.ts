import { setTimeout as pause } from 'node:timers/promises'
import { retryDelay, type Backoff } from './retry-delay'

/** Why an attempt is worth another one, and the seconds that the answer asks to wait first. */
export interface RetryReason {
  /** A short word for metrics, such as `429` or `connection`. */
  readonly reason: string
  readonly retryAfter: number | null
}

/** How often and how long to try. */
export interface RetryPlan {
  /** Attempts in all, the first one included. */
  readonly attempts: number
  readonly backoff: Backoff
  /** When everything must be over, in milliseconds since 1970. */
  readonly deadline: number
  readonly random: () => number
  /** Is told of each further attempt. */
  readonly onRetry: (reason: string) => void
}

/** What an attempt ended in. */
type Outcome<Answer> = { readonly answer: Answer } | { readonly error: unknown }

/**
 * Tries until an attempt ends in something that is not worth another one, and returns or throws what the last one
 * ended in. `judge` tells what is worth it. No wait begins that would not end before the deadline.
 * Throws the signal's reason when it is aborted during a wait.
 */
export async function withRetries<Answer>(
  attempt: () => Promise<Answer>,
  judge: (outcome: Outcome<Answer>) => RetryReason | null,
  plan: RetryPlan,
  signal: AbortSignal,
): Promise<Answer> {
  for (let number = 1; ; number += 1) {
    const outcome = await attempt().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    )
    const again = number < plan.attempts && !signal.aborted ? judge(outcome) : null
    const delay =
      again === null
        ? null
        : retryDelay({ attempt: number, retryAfter: again.retryAfter }, plan.backoff, plan.random)
    if (again === null || delay === null || Date.now() + delay >= plan.deadline) {
      if ('error' in outcome) throw outcome.error
      return outcome.answer
    }
    await wait(delay, signal)
    plan.onRetry(again.reason)
  }
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await pause(milliseconds, undefined, { signal })
  } catch {
    throw signal.reason
  }
}
