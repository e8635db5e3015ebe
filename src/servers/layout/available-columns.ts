import type { Row } from '~/api/server'
import { type ColumnId, isColumnId, isPairColumnId } from '~/inventory/columns/column-id'
import type { TableColumn } from '~/table/table-column'

import { recycleBinColumns, serversColumns } from '../columns'
import { type ColumnLayout, plainLayout } from './column-layout'
import { moreColumns } from './more-columns'
import { pairColumn } from './pair-column'

/** A column of a table in the place and width that a layout gives it. */
export interface LaidOutColumn extends TableColumn<Row> {
  /** It stays in place while the others scroll; pinned columns come first. */
  readonly pinned: boolean
}

/**
 * All columns but those of keys that a list can show: its own first, then those of the other list, then the rest.
 * `now` is the time from which ages are counted.
 */
export function availableColumns(
  own: readonly TableColumn<Row>[],
  now: number,
): ReadonlyMap<ColumnId, TableColumn<Row>> {
  const columns = new Map<ColumnId, TableColumn<Row>>()
  const others = [...serversColumns(undefined, now), ...recycleBinColumns(now), ...moreColumns]
  for (const column of [...own, ...others]) {
    if (isColumnId(column.id) && !columns.has(column.id)) columns.set(column.id, column)
  }
  return columns
}

/** The layout of a list that nobody changed. */
export function defaultLayout(own: readonly TableColumn<Row>[]): ColumnLayout {
  return plainLayout(own.map(({ id }) => id).filter(isColumnId))
}

/** The columns of a layout, ready to be drawn. */
export function layOutColumns(
  { shown, pinned }: ColumnLayout,
  available: ReadonlyMap<ColumnId, TableColumn<Row>>,
): readonly LaidOutColumn[] {
  return shown.flatMap(({ id, width }, at) => {
    const column = isPairColumnId(id) ? pairColumn(id) : available.get(id)
    if (column === undefined) return []
    // A width that a person chose is the width: such a column takes no share of the room that is left.
    const grow = width === null && column.grow === true
    return [{ ...column, width: width ?? column.width, grow, pinned: at < pinned }]
  })
}
