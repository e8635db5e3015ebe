/** How a wait before the next attempt is drawn. */
export interface Backoff {
  /** Milliseconds of the longest possible first wait; each further one may be twice as long. */
  readonly base: number
  /** Milliseconds that no drawn wait exceeds. */
  readonly most: number
  /** Longest wait in milliseconds that the API may ask for; a longer one is left to the client, who can show it. */
  readonly mostAsked: number
}

/**
 * Milliseconds to wait before the next attempt, or null when that is for the client to decide. `attempt` counts from
 * 1, `retryAfter` is what the answer asks for in seconds. Without it the wait is drawn between 0 and an exponentially
 * growing bound ("full jitter"), so that requests that failed together do not come back together; with it the draw is
 * added, so that none comes too early.
 */
export function retryDelay(
  { attempt, retryAfter }: { attempt: number; retryAfter: number | null },
  { base, most, mostAsked }: Backoff,
  random: () => number,
): number | null {
  if (retryAfter === null || retryAfter === 0)
    return random() * Math.min(most, base * 2 ** (attempt - 1))
  const asked = retryAfter * 1000
  return asked > mostAsked ? null : asked + random() * base
}
