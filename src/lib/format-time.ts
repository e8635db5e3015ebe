import { t } from './language/translate'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Units of ages: milliseconds, and what is said of a time so many of them ago and to come. */
const minutes = [minute, '{amount} min ago', 'in {amount} min'] as const
const hours = [hour, '{amount} h ago', 'in {amount} h'] as const
const days = [day, '{amount} d ago', 'in {amount} d'] as const
const years = [365.25 * day, '{amount} y ago', 'in {amount} y'] as const

/** How long before or after `now` a time is, in the largest unit that fits: `3 d ago`, `in 2 h`, `just now`. */
export function formatAge(time: number, now: number): string {
  const distance = Math.abs(now - time)
  if (distance < minute) return t('just now')
  const [unit, past, future] =
    distance < hour ? minutes : distance < day ? hours : distance < 730 * day ? days : years
  // As a text: a number would have its thousands separated.
  const amount = String(Math.floor(distance / unit))
  return t(time <= now ? past : future, { amount })
}

/** A time in UTC, to the second: `2026-11-22 10:41:07 UTC`. */
export function formatUtc(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

/** One formatter for each zone: making one costs more than drawing a row. */
const formatters = new Map<string | undefined, Intl.DateTimeFormat>()

function formatterOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
    ...(timeZone === undefined ? {} : { timeZone }),
  })
  formatters.set(timeZone, formatter)
  return formatter
}

/** A time in a time zone (the machine's own when left out), with the zone's offset: `2026-11-22 11:41:07 UTC+1`. */
export function formatZoned(time: number, timeZone?: string): string {
  const parts = formatterOf(timeZone).formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  // Runtimes write the zero offset as GMT or as GMT+0.
  const offset = part('timeZoneName').replace('GMT', 'UTC').replace(/\+0$/, '')
  return `${date} ${part('hour')}:${part('minute')}:${part('second')} ${offset}`
}

/** The time of day in the machine's own zone: `11:41:07 UTC+1`. */
export function formatClock(time: number): string {
  return formatZoned(time).slice(11)
}
