import type { Row } from '~/api/server'

import { SearchText } from '../search-text'
import { startsWith } from '../starts-with'
import { RowIndexes } from './row-indexes'

/** Kept as long as the rows are: they stand again when a person comes back to them. */
const known = new WeakMap<readonly Row[], RowIndexes>()

/**
 * Indexes of `rows`, the same ones each time: where there are none yet and `rows` only adds to those of `before`, the
 * ones before, which then are indexes of those no more.
 */
export function indexRows(rows: readonly Row[], before: RowIndexes | null): RowIndexes {
  const kept = indexesOf(rows)
  if (kept !== null) return kept
  if (before === null || !startsWith(rows, before.rows)) return indexesAhead(rows, before)
  before.extend(rows)
  known.set(rows, before)
  return before
}

/** Indexes of rows that are to come in place of those of `before`, which stay as they are. */
export function indexesAhead(rows: readonly Row[], before: RowIndexes | null): RowIndexes {
  const kept = indexesOf(rows)
  if (kept !== null) return kept
  const indexes = before?.replaced(rows) ?? new RowIndexes(rows, new SearchText())
  known.set(rows, indexes)
  return indexes
}

function indexesOf(rows: readonly Row[]): RowIndexes | null {
  const kept = known.get(rows)
  // Those that have grown since are of more rows.
  return kept?.rows === rows ? kept : null
}
