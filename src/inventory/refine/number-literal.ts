import { parseTime } from '~/api/time'

/** What a literal of a comparison stands for. */
export interface Literal {
  /** Of what: a number (MiB for sizes), a time in milliseconds since 1970, or a distance to now in milliseconds. */
  readonly measure: 'number' | 'time' | 'age'
  /** A day is all its milliseconds, a number one point. Both ends belong to it. */
  readonly first: number
  readonly last: number
}

/** What the literals of a comparison may be. */
export type LiteralKind = 'number' | 'size' | 'time'

/** Reads the literal of a comparison, or null when it is not one. */
export function parseLiteral(kind: LiteralKind, text: string): Literal | null {
  switch (kind) {
    case 'number':
      return point('number', parseNumber(text))
    case 'size':
      return point('number', parseSize(text))
    case 'time':
      return parseDate(text) ?? point('age', parseAge(text))
  }
}

function point(measure: Literal['measure'], value: number | null): Literal | null {
  return value === null ? null : { measure, first: value, last: value }
}

/** Reads a decimal number. */
export function parseNumber(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

const mebibytes: Readonly<Record<string, number>> = { m: 1, g: 1024, t: 1024 * 1024 }

/** Reads an amount of memory in MiB: `4GiB`, `4G`, `512MiB`; without a unit it counts MiB, as the API does. */
function parseSize(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?) ?(?:([mgt])(?:i?b)?)?$/i.exec(text)
  if (match === null) return null
  const [, amount = '', unit = 'm'] = match
  return Number(amount) * (mebibytes[unit.toLowerCase()] ?? 1)
}

const minute = 60_000
const day = 24 * 60 * minute
const units: Readonly<Record<string, number>> = {
  m: minute,
  h: 60 * minute,
  d: day,
  w: 7 * day,
  y: 365 * day,
}

/** Reads an age in milliseconds: minutes, hours, days, weeks, years of 365 days. */
function parseAge(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)([mhdwy])$/.exec(text)
  if (match === null) return null
  const [, amount = '', unit = ''] = match
  return Number(amount) * (units[unit] ?? Number.NaN)
}

const date =
  /^([12]\d{3})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d{1,9})?))?(Z|[+-]\d\d:?\d\d)?)?)?)?$/

/** Reads a value that may be a time, or a day, month or year, which stands for its first moment. */
export function parseMoment(text: string): number | null {
  return parseTime(text) ?? parseDate(text)?.first ?? null
}

/** Reads a year, month, day, minute, second or fraction of one; without a zone it is UTC, as the times of the API are. */
function parseDate(text: string): Literal | null {
  const match = date.exec(text)
  if (match === null) return null
  const [, year = '', month, day, clock, second, zone = 'Z'] = match
  const start = parseTime(
    `${year}-${month ?? '01'}-${day ?? '01'}T${clock ?? '00:00'}:${second ?? '00'}${zone}`,
  )
  if (start === null) return null
  const end =
    month === undefined
      ? Date.UTC(Number(year) + 1, 0)
      : day === undefined
        ? Date.UTC(Number(year), Number(month))
        : start + lengthOf(clock, second)
  return { measure: 'time', first: start, last: end - 1 }
}

function lengthOf(clock: string | undefined, second: string | undefined): number {
  if (second === undefined) return clock === undefined ? day : minute
  const [, fraction = ''] = second.split('.')
  return Math.max(1, 1000 / 10 ** fraction.length)
}
