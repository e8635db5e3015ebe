import type { Row } from '~/api/server'

import type { ColumnId } from '../columns/column-id'
import { type SortKey, sortKeyOf } from './sort-keys'
import { sortInSteps } from './sort-in-steps'

/** The place of each row among the distinct keys of one column, from 0 on. */
export interface Ranks {
  readonly ranks: Uint32Array
  /** Number of distinct keys; rows without one have this rank. */
  readonly missing: number
}

type KeyOf = (row: Row) => SortKey

/** Ranks, and by what they were made where that was not the column's own key. */
interface KnownRanks {
  readonly ranks: Ranks
  readonly keyOf: KeyOf | undefined
}

const known = new WeakMap<readonly Row[], Map<ColumnId, KnownRanks>>()

/** Rows whose keys are read in a few milliseconds. */
const stepRows = 2048

/**
 * Ranks of all rows by one column, or by `keyOf` in its place. They are kept as long as the rows are: every later sort
 * by it costs next to nothing.
 */
export function ranksOf(rows: readonly Row[], field: ColumnId, keyOf?: KeyOf): Ranks {
  const found = known.get(rows)?.get(field)
  if (found !== undefined && found.keyOf === keyOf) return found.ranks
  const steps = rank(rows, keyOf ?? sortKeyOf(field), sortAtOnce)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return keep(rows, field, { ranks: value, keyOf })
  }
}

/** What rows are ranked by: a column, or `keyOf` in its place. */
interface RankedBy {
  readonly field: ColumnId
  readonly keyOf?: KeyOf | undefined
}

/** Whether rows are ranked by all of these already. */
export function hasRanks(rows: readonly Row[], columns: readonly RankedBy[]): boolean {
  const ofRows = known.get(rows)
  return columns.every(({ field, keyOf }) => {
    const found = ofRows?.get(field)
    return found !== undefined && found.keyOf === keyOf
  })
}

/** Makes ranks in steps of a few milliseconds, so that the first sort by one of them finds them ready. */
export function* prepareRanks(
  rows: readonly Row[],
  columns: readonly RankedBy[],
): Generator<void, void, void> {
  for (const column of columns) {
    if (hasRanks(rows, [column])) continue
    const { field, keyOf } = column
    keep(rows, field, { ranks: yield* rank(rows, keyOf ?? sortKeyOf(field), sortInSteps), keyOf })
  }
}

function keep(rows: readonly Row[], field: ColumnId, made: KnownRanks): Ranks {
  const ofRows = known.get(rows) ?? new Map<ColumnId, KnownRanks>()
  known.set(rows, ofRows.set(field, made))
  return made.ranks
}

type SortTexts = (texts: string[]) => Generator<void, void, void>

/** Nobody is served between the steps of a sort that somebody waits for. */
// oxlint-disable-next-line require-yield -- as above
function* sortAtOnce(texts: string[]): Generator<void, void, void> {
  texts.sort()
}

function* rank(
  rows: readonly Row[],
  keyOf: KeyOf,
  sortTexts: SortTexts,
): Generator<void, Ranks, void> {
  const keys: SortKey[] = []
  const distinct = new Set<SortKey>()
  // One column holds texts or numbers, never both; the plain order of texts needs no comparison function.
  const texts: string[] = []
  const numbers: number[] = []
  for (const row of rows) {
    const key = keyOf(row)
    keys.push(key)
    if (key !== null && !distinct.has(key)) {
      distinct.add(key)
      if (typeof key === 'string') texts.push(key)
      else numbers.push(key)
    }
    if (keys.length % stepRows === 0) yield
  }
  yield
  yield* sortTexts(texts)
  const places = new Map<SortKey, number>()
  for (const key of Float64Array.from(numbers).sort()) {
    places.set(key, places.size)
    if (places.size % stepRows === 0) yield
  }
  for (const key of texts) {
    places.set(key, places.size)
    if (places.size % stepRows === 0) yield
  }
  const missing = places.size
  const ranks = new Uint32Array(keys.length)
  for (const [at, key] of keys.entries()) {
    ranks[at] = places.get(key) ?? missing
    if (at % stepRows === 0) yield
  }
  return { ranks, missing }
}
