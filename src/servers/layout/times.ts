import { formatAge, formatUtc, formatZoned } from '~/lib/format-time'

/** How cells write times: how long ago, in UTC, or in the zone of the machine. */
export const timeForms = ['age', 'UTC', 'local'] as const

export type TimeForm = (typeof timeForms)[number]

/** What cells write times by. */
export interface Clock {
  /** The time from which ages are counted, in milliseconds since 1970. */
  readonly now: number
  readonly times: TimeForm
}

/** Pixels of a column of whole times with their zone, which is longer where it is not UTC: `UTC+5:30`. */
const wholeWidth = { UTC: 200, local: 232 }

/** A time as cells write it. */
export function writeTime(time: number, { now, times }: Clock): string {
  return times === 'age'
    ? formatAge(time, now)
    : times === 'UTC'
      ? formatUtc(time)
      : formatZoned(time)
}

/** The width of a column of times that takes `ageWidth` pixels for ages, with `sign` pixels for what stands beside one. */
export function timeWidth(ageWidth: number, { times }: Clock, sign = 0): number {
  return times === 'age' ? ageWidth : wholeWidth[times] + sign
}
