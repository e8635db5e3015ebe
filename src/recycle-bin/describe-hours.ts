import { t } from '~/lib/language/translate'

/** Whole days as days: `7 days`, `36 hours`. */
export function describeHours(hours: number): string {
  return hours > 0 && hours % 24 === 0
    ? describeDays(hours / 24)
    : t('{hours} {hours|hour|hours}', { hours })
}

/** `1 day`, `7 days`. */
export function describeDays(days: number): string {
  return t('{days} {days|day|days}', { days })
}
