import type { ColumnId } from '~/inventory/columns/column-id'

/** A column that is shown. */
export interface ShownColumn {
  readonly id: ColumnId
  /** Pixels; null for the column's own width. */
  readonly width: number | null
}

/** Which columns a table shows, from left to right, each once. */
export interface ColumnLayout {
  readonly shown: readonly ShownColumn[]
  /** How many of them, from the left, stay in place while the others scroll. */
  readonly pinned: number
}

/** Bounds of a width that a person chooses, in pixels. */
export const leastWidth = 40
export const mostWidth = 1200

/** The nearest width in whole pixels that a column can have. */
export function boundWidth(width: number): number {
  return Math.max(leastWidth, Math.min(mostWidth, Math.round(width)))
}

/** The layout of columns in their own widths, the first one pinned. */
export function plainLayout(ids: readonly ColumnId[]): ColumnLayout {
  return { shown: ids.map((id) => ({ id, width: null })), pinned: Math.min(1, ids.length) }
}
