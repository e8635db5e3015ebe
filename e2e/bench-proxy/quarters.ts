import { median } from '../bench/median'

/** Medians of the first and of the last quarter of some samples: what grows shows here, what only swings does not. */
export function quarters(samples: readonly number[]): { first: number; last: number } {
  const length = Math.max(1, Math.floor(samples.length / 4))
  return { first: median(samples.slice(0, length)), last: median(samples.slice(-length)) }
}
