/** How far the clock of this machine is from another one's, in whole minutes. */
export interface ClockDifference {
  readonly minutes: number
  readonly direction: 'ahead of' | 'behind'
}

/**
 * Compares this machine's time, `now` in milliseconds since 1970, with the Date header of an answer. Null where the
 * header is absent or holds no date of HTTP.
 */
export function clockDifference(date: string | null, now: number): ClockDifference | null {
  // `Date` reads a date out of almost any text with a number in it.
  if (date === null || !/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.test(date))
    return null
  const difference = now - Date.parse(date)
  if (Number.isNaN(difference)) return null
  return {
    minutes: Math.floor(Math.abs(difference) / 60_000),
    direction: difference > 0 ? 'ahead of' : 'behind',
  }
}
