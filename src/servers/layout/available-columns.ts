import type { Row } from '~/api/server'
import { type ColumnId, isColumnId, isPairColumnId } from '~/inventory/columns/column-id'
import type { TableColumn } from '~/table/table-column'

import { serversColumns } from '../columns'
import { recycleBinColumns } from '../recycle-bin-columns'
import type { ColumnLayout } from './column-layout'
import { moreColumns } from './more-columns'
import { pairColumn } from './pair-column'
import type { Clock } from './times'

/**
 * All columns but those of keys that a list can show: its own first, then those of the other list, then the rest.
 * `clock` is what times are written by.
 */
export function availableColumns(
  own: readonly TableColumn<Row>[],
  clock: Clock,
): ReadonlyMap<ColumnId, TableColumn<Row>> {
  const columns = new Map<ColumnId, TableColumn<Row>>()
  const others = [
    ...serversColumns(undefined, clock),
    ...recycleBinColumns(clock),
    ...moreColumns(clock),
  ]
  for (const column of [...own, ...others]) {
    if (isColumnId(column.id) && !columns.has(column.id)) columns.set(column.id, column)
  }
  return columns
}

/** The columns of a layout, ready to be drawn: each says whether it is pinned; pinned ones come first. */
export function layOutColumns(
  { shown, pinned }: ColumnLayout,
  available: ReadonlyMap<ColumnId, TableColumn<Row>>,
): readonly TableColumn<Row>[] {
  return shown.flatMap(({ id, width }, at) => {
    const column = isPairColumnId(id) ? pairColumn(id) : available.get(id)
    if (column === undefined) return []
    // A width that a person chose is the width: such a column takes no share of the room that is left.
    const grow = width === null && column.grow === true
    return [{ ...column, width: width ?? column.width, grow, pinned: at < pinned }]
  })
}
