import { timeSlices } from '~/lib/time-slices'

/** Milliseconds of work after which input is served. */
const slice = 8
/** Rows between two looks at the clock. */
const stretch = 100

/**
 * For work on every row of a list: awaited before each row, with its place, it lets the page have its turn when it is
 * time.
 * @throws the reason of the signal when the work is given up.
 */
export function pauseBetweenRows(signal: AbortSignal): (at: number) => Promise<void> {
  const turn = timeSlices(slice)
  return async (at) => {
    if (at % stretch !== 0) return
    await turn()
    signal.throwIfAborted()
  }
}
