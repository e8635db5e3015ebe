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

/** Pixels by which a whole time with its zone is wider than an age. */
const widening = 104

/** A time as cells write it. */
export function writeTime(time: number, { now, times }: Clock): string {
  return times === 'age'
    ? formatAge(time, now)
    : times === 'UTC'
      ? formatUtc(time)
      : formatZoned(time)
}

/** The width of a column of times that takes `ageWidth` pixels for ages. */
export function timeWidth(ageWidth: number, { times }: Clock): number {
  return times === 'age' ? ageWidth : ageWidth + widening
}
