import type { Row } from '~/api/server'

import { SearchText } from '../search-text'
import { startsWith } from '../starts-with'
import { RowIndexes } from './row-indexes'

/** Kept as long as the rows are: they stand again when a person comes back to them. */
const known = new WeakMap<readonly Row[], RowIndexes>()

/**
 * Indexes of `rows`: the ones before where `rows` only adds to their rows, which those then are no more, else others,
 * the same ones each time.
 */
export function indexRows(rows: readonly Row[], before: RowIndexes | null): RowIndexes {
  if (before?.rows === rows) return before
  if (before !== null && startsWith(rows, before.rows)) before.extend(rows)
  const indexes = before?.rows === rows ? before : indexesAhead(rows, before)
  known.set(rows, indexes)
  return indexes
}

/** Indexes of rows that are to come in place of those of `before`, which stay as they are. */
export function indexesAhead(rows: readonly Row[], before: RowIndexes | null): RowIndexes {
  const kept = known.get(rows)
  // Those that have grown since are of more rows.
  if (kept?.rows === rows) return kept
  const indexes = before?.replaced(rows) ?? new RowIndexes(rows, new SearchText())
  known.set(rows, indexes)
  return indexes
}
