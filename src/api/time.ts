const isoTime =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?$/

/**
 * Reads a time of the API as milliseconds since 1970, or null when it is not one. `launched_at` and `terminated_at`
 * come without a zone and mean UTC ("Querying Details About ECSs", 2025-09-19), which `Date` would read as local time.
 */
export function parseTime(text: string): number | null {
  const match = isoTime.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = match
  // `Date` would roll 30 February over into March.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (Number(day) > lastDay) return null
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3)
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}${offset}`,
  )
  return Number.isNaN(time) ? null : time
}
