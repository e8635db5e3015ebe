import type { Row } from '~/api/server'

import { hasRanks, prepareRanks } from '../sort/ranks'
import type { SortColumn } from '../sort/sort-rows'
import { startsWith } from '../starts-with'
import type { FieldName } from './fields'
import type { Query, Term } from './query'
import { indexesAhead } from './index-rows'
import type { RowIndexes } from './row-indexes'

/** Rows that are indexed, ranked and refined within a frame. */
const withinFrame = 2_000

/**
 * Whether a view of `rows` can be drawn without a pause, in place of the rows that are indexed: they are few, or those
 * with some more behind them, whose order is known.
 */
export function areReady(
  rows: readonly Row[],
  indexes: RowIndexes,
  sort: readonly SortColumn[],
): boolean {
  return rows.length <= withinFrame || (startsWith(rows, indexes.rows) && hasRanks(rows, sort))
}

/**
 * Makes ready, in steps of a few milliseconds, what a view of `rows` would have to wait for: the ranks by which they are
 * sorted and, where they are other rows than those that are indexed, what a query and the facets look into. The indexes
 * of the rows that are shown meanwhile stay as they are.
 */
export function* prepareRows(
  rows: readonly Row[],
  indexes: RowIndexes,
  query: Query,
  sort: readonly SortColumn[],
): Generator<void, void, void> {
  yield* prepareRanks(rows, sort)
  if (startsWith(rows, indexes.rows)) return
  const ahead = indexesAhead(rows, indexes)
  yield* ahead.prepare()
  yield* ahead.prepare(query.terms.flatMap(fieldsOf))
}

function fieldsOf(term: Term): readonly FieldName[] {
  switch (term.kind) {
    case 'word':
      return ['ip']
    case 'field':
      return [term.field.name]
    case 'group':
      return term.branches.flat().flatMap(fieldsOf)
  }
}
