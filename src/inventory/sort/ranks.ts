import type { Row } from '~/api/server'

import type { ColumnId } from '../columns/column-id'
import { type SortKey, sortKeyOf } from './sort-keys'

/** The place of each row among the distinct keys of one column, from 0 on. */
export interface Ranks {
  readonly ranks: Uint32Array
  /** Number of distinct keys; rows without one have this rank. */
  readonly missing: number
}

const known = new WeakMap<readonly Row[], Map<ColumnId, Ranks>>()

/** Ranks of all rows by one column. They are kept as long as the rows are: every later sort by it costs next to nothing. */
export function ranksOf(rows: readonly Row[], field: ColumnId): Ranks {
  const ofRows = known.get(rows) ?? new Map<ColumnId, Ranks>()
  known.set(rows, ofRows)
  const found = ofRows.get(field)
  if (found !== undefined) return found
  const made = rank(rows, sortKeyOf(field))
  ofRows.set(field, made)
  return made
}

function rank(rows: readonly Row[], keyOf: (row: Row) => SortKey): Ranks {
  const keys = rows.map(keyOf)
  const distinct = [...new Set(keys)].filter((key) => key !== null)
  // One column holds texts or numbers, never both; the plain order of texts needs no comparison function.
  const texts = distinct.filter((key) => typeof key === 'string').sort()
  const numbers = Float64Array.from(distinct.filter((key) => typeof key === 'number')).sort()
  const places = new Map<SortKey, number>()
  for (const key of numbers) places.set(key, places.size)
  for (const key of texts) places.set(key, places.size)
  const missing = places.size
  return { ranks: Uint32Array.from(keys, (key) => places.get(key) ?? missing), missing }
}
