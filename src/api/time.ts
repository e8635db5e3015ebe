const isoTime =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[T ]([01]\d|2[0-4]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))?$/

/**
 * Reads a time of the API as milliseconds since 1970, or null when it is not one. `launched_at` and `terminated_at`
 * come without a zone and mean UTC ("Querying Details About ECSs", 2025-09-19), which `Date` would read as local time.
 */
export function parseTime(text: string): number | null {
  const match = isoTime.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '0', fraction = '', sign, hours, minutes] =
    match
  const date = new Date(0)
  // `Date.UTC` would take the years before 100 for those of the last century.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // 30 February rolls over into March.
  if (date.getUTCDate() !== Number(day)) return null
  // Hour 24 is the end of the day, and nothing comes after it.
  if (hour === '24' && /[1-9]/.test(`${minute}${second}${fraction}`)) return null
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3))
  date.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds)
  if (sign === undefined) return date.getTime()
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return date.getTime() - (sign === '+' ? offset : -offset)
}
