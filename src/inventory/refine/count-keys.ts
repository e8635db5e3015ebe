import { naturalKey } from '../sort/natural-key'
import { countChoices } from './count-choices'
import type { FieldName } from './fields'
import { fieldOf } from './find-field'
import type { RowIndexes } from './row-indexes'

/** A key of tags or metadata, and how many of the rows have it. */
export interface CountedKey {
  readonly key: string
  readonly count: number
}

/**
 * The keys that rows have: all rows, or those of `rows` (indices). Keys that differ in case alone are found together,
 * and are one, written as most of the rows do. The most frequent come first, and those that are as frequent in their
 * natural order: label-2 before label-10; those that the cloud set come last. No text can name the empty key.
 */
export function countKeys(
  indexes: RowIndexes,
  name: FieldName,
  rows?: Uint32Array,
): readonly CountedKey[] {
  const field = fieldOf(name)
  const index = indexes.keys(name)
  const { firsts } = index
  const counts = countChoices(index, firsts, rows)
  const spellings = Array.from(index.count(rows), (spelled, code) => {
    const key = index.values[code] ?? ''
    const first = firsts[code] ?? code
    const own = field.kind === 'pairs' && field.own(key)
    return { key, first, own, count: counts[first] ?? 0, spelled, natural: naturalKey(key) }
  })
    .filter(({ key, spelled }) => spelled > 0 && key !== '')
    .sort(
      (one, other) =>
        Number(other.own) - Number(one.own) ||
        other.count - one.count ||
        compare(one.natural, other.natural) ||
        other.spelled - one.spelled ||
        compare(one.key, other.key),
    )
  const keys = new Map<number, CountedKey>()
  for (const { key, first, count } of spellings) {
    if (!keys.has(first)) keys.set(first, { key, count })
  }
  return [...keys.values()]
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
