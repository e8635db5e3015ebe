import { placeOf, type Sequence } from '~/lib/sequence'

import { clamp, headerRow, type CellPosition } from './cell-position'

/** The cell that a person chose last, and the row that it belonged to then (`null`: the header). */
export interface ChosenCell extends CellPosition {
  readonly rowId: string | null
}

interface GridContent<Row> {
  readonly rows: Sequence<Row>
  readonly rowId: (row: Row) => string
  readonly columnCount: number
  readonly selectedId: string | null
}

/**
 * Where the active cell is among the rows of now: with its row if that is still there, else at the same height.
 * Before anyone chose, it is in the selected row, else in the first.
 */
export function locateCell<Row>(
  chosen: ChosenCell | null,
  { rows, rowId, columnCount, selectedId }: GridContent<Row>,
): CellPosition {
  const column = clamp(chosen?.column ?? 0, 0, columnCount - 1)
  if (rows.length === 0) return { row: headerRow, column }
  if (chosen === null) return { row: Math.max(findRow(selectedId, 0), 0), column }
  if (chosen.rowId === null) return { row: headerRow, column }

  const found = findRow(chosen.rowId, chosen.row)
  return { row: found === -1 ? clamp(chosen.row, 0, rows.length - 1) : found, column }

  // Pages are appended, so a row is nearly always where it was: the walk through all rows is the exception.
  function findRow(id: string | null, expected: number): number {
    if (id === null) return -1
    const there = rows.at(expected)
    if (there !== undefined && rowId(there) === id) return expected
    return placeOf(rows, (row) => rowId(row) === id)
  }
}
