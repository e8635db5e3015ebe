import type { Row } from '~/api/server'

import type { ColumnId } from '../columns/column-id'
import { ranksOf } from './ranks'
import type { SortKey } from './sort-keys'

/** One column of a sort. */
export interface SortColumn {
  readonly field: ColumnId
  readonly descending: boolean
  /** By what rows are sorted instead, where they alone do not say it. */
  readonly keyOf?: ((row: Row) => SortKey) | undefined
}

/**
 * Puts rows, given by their places, in order: by the first column, equal ones by the next, and so on; rows that are
 * equal in all keep their order. Rows without a value come last in either direction. No column: the order stays.
 */
export function sortRows(
  rows: readonly Row[],
  places: Uint32Array,
  columns: readonly SortColumn[],
): Uint32Array {
  // Sorting by the least important column first, stably each time, ends in the order by all of them.
  return columns.toReversed().reduce((order, column) => sortByOne(rows, order, column), places)
}

/** Counts the rows of each rank and puts every row into its rank's range: stable, and linear in the rows. */
function sortByOne(
  rows: readonly Row[],
  places: Uint32Array,
  { field, descending, keyOf }: SortColumn,
): Uint32Array {
  const { ranks, missing } = ranksOf(rows, field, keyOf)
  const starts = new Uint32Array(missing + 2)
  const bucket = (place: number) => {
    const rank = ranks[place] ?? missing
    return descending && rank < missing ? missing - 1 - rank : rank
  }
  for (const place of places) {
    const next = bucket(place) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let rank = 1; rank < starts.length; rank += 1) {
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0)
  }
  const sorted = new Uint32Array(places.length)
  for (const place of places) {
    const rank = bucket(place)
    const target = starts[rank] ?? 0
    sorted[target] = place
    starts[rank] = target + 1
  }
  return sorted
}
