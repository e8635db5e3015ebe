import type { Change, Changes } from '~/inventory/change'
import { naturalKey } from '~/inventory/sort/natural-key'
import { formatZoned } from '~/lib/format-time'
import { t } from '~/lib/language/translate'

/** What is compared, in words. */
export const whatIsCompared =
  'New and gone are meant of this list, with its API filters. Fields that only the raw JSON holds are not compared.'

/** What becomes of servers, in the words in which they are counted. */
const fates = ['{count} changed', '{count} new', '{count} gone'] as const

type Fate = (typeof fates)[number]

/** What became of a server since changes are counted. */
function fateOf({ before, after }: Change): Fate {
  if (before === null) return '{count} new'
  return after === null ? '{count} gone' : '{count} changed'
}

/**
 * How many servers changed, came and went, and since when: `2 changed, 1 new since 10:42`; or that none did, as far as
 * that is known. The date is left out where it is that of `now`.
 */
export function describeChanges({ since, byId, whole }: Changes, now: number): string {
  const all = [...byId.values()].map(fateOf)
  const parts = fates
    .map((fate) => ({ fate, count: all.filter((one) => one === fate).length }))
    .filter(({ count }) => count > 0)
    .map(({ fate, count }) => t(fate, { count }))
  const none = t(whole ? 'nothing changed' : 'no known change')
  const what = parts.length === 0 ? none : parts.join(t(', '))
  return t('{what} since {time}', { what, time: minuteOf(since, now) })
}

/** The changes in the order of {@link fates}, those of each by name, in the natural order of the table. */
export function sortChanges(changes: Iterable<Change>): readonly Change[] {
  // Keys are made once: there may be as many changes as servers.
  return [...changes]
    .map((change) => ({
      change,
      fate: fates.indexOf(fateOf(change)),
      key: naturalKey(nameOf(change)),
    }))
    .toSorted((one, other) => one.fate - other.fate || compareTexts(one.key, other.key))
    .map(({ change }) => change)
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The newest name of a server, or its id where it has none that can be seen. */
export function nameOf({ id, before, after }: Change): string {
  const row = after ?? before
  const server = row?.kind === 'unreadable' ? row.readable : row
  const name = server?.name ?? ''
  return name.trim() === '' ? id : name
}

/** A time to the minute, in the zone of the machine: `10:42`, or with its date where that is not the one of `now`. */
function minuteOf(time: number, now: number): string {
  const [date, clock = ''] = formatZoned(time).split(' ')
  const minute = clock.slice(0, 5)
  return formatZoned(now).startsWith(`${date} `) ? minute : `${date} ${minute}`
}
