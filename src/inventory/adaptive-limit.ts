/** How many requests may be under way at once. */
export interface AdaptiveLimit {
  readonly current: number
  /** An answer came after so many milliseconds. */
  succeeded: (milliseconds: number) => void
  /** The API asked to slow down. */
  throttled: () => void
}

const start = 3
/** An answer that takes this many times as long as a quick one means that the API is kept busy. */
const slow = 3
/** Milliseconds below which every answer is quick, so that one out of a cache does not make all others slow. */
const quickEnough = 100
/** By how much the quickest answer is forgotten with each one: pages further back can be slower by nature. */
const forgetting = 1.1

/**
 * Grows by one for each quick answer until the first sign of trouble, then by one for each round of them; shrinks a
 * little on slow ones and by half when throttled: the way TCP finds what a network bears. Never below 1, never above
 * `most`.
 */
export function adaptiveLimit(most: number): AdaptiveLimit {
  let limit = Math.min(start, most)
  let quickest = Number.POSITIVE_INFINITY
  let untroubled = true
  return {
    get current() {
      return Math.max(1, Math.floor(limit))
    },
    succeeded(milliseconds) {
      quickest = Math.max(quickEnough, Math.min(milliseconds, quickest * forgetting))
      const tooSlow = milliseconds > slow * quickest
      if (tooSlow) untroubled = false
      const change = tooSlow ? -0.5 : untroubled ? 1 : 1 / limit
      limit = Math.min(most, Math.max(1, limit + change))
    },
    throttled() {
      untroubled = false
      limit = Math.max(1, limit / 2)
    },
  }
}
