/** Whole days as days: `7 days`, `36 hours`. */
export function describeHours(hours: number): string {
  return hours > 0 && hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour')
}

/** A number of things: `1 day`, `7 days`. */
export function count(number: number, unit: string): string {
  return `${number} ${number === 1 ? unit : `${unit}s`}`
}
