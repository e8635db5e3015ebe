import type { ColumnId } from '~/inventory/columns/column-id'
import { fieldOfColumn } from '~/inventory/columns/column-field'
import { groupRows } from '~/inventory/group-rows'

import type { Refined } from './refined'

/** Refined rows in groups by the values of a column: the lines of the table, and the rows among them. */
export function groupRefined(
  { indexes, order, sort }: Refined,
  group: ColumnId,
  folded: ReadonlySet<string>,
) {
  const [first] = sort
  const descending = first?.field === group && first.descending
  const index = indexes.field(fieldOfColumn(group))
  const lines = groupRows(indexes.rows, order, {
    column: group,
    index,
    descending,
    folded,
  })
  return { lines, rows: lines.filter((line) => line.kind !== 'group') }
}
