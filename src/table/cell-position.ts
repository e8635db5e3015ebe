/** A place in the grid: `row` counts the data rows from 0, the header is `headerRow`; `column` counts from 0. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** The row number of the header. */
export const headerRow = -1

interface GridExtent {
  readonly rowCount: number
  readonly columnCount: number
  /** How many whole rows are in view. */
  readonly pageSize: number
}

interface KeyPress {
  readonly key: string
  /** Control, or Command on a Mac. */
  readonly control: boolean
}

/** Where a key leads from `from`, within the grid; `null` when the key does not move. Source: ARIA APG, "Grid". */
export function moveCell(
  { key, control }: KeyPress,
  from: CellPosition,
  { rowCount, columnCount, pageSize }: GridExtent,
): CellPosition | null {
  const firstRow = rowCount === 0 ? headerRow : 0
  const lastRow = rowCount - 1
  const lastColumn = columnCount - 1

  function to(row: number, column: number): CellPosition {
    return { row: clamp(row, headerRow, lastRow), column: clamp(column, 0, lastColumn) }
  }

  if (control) {
    if (key === 'Home') return to(firstRow, 0)
    if (key === 'End') return to(lastRow, lastColumn)
    return null
  }

  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column)
    case 'ArrowDown':
      return to(from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, from.column - 1)
    case 'ArrowRight':
      return to(from.row, from.column + 1)
    case 'Home':
      return to(from.row, 0)
    case 'End':
      return to(from.row, lastColumn)
    case 'PageUp':
      return to(Math.max(from.row - pageSize, firstRow), from.column)
    case 'PageDown':
      return to(from.row + pageSize, from.column)
    default:
      return null
  }
}

/** `value`, or the nearer of the two bounds; `min` wins where the bounds cross. */
export function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max))
}
