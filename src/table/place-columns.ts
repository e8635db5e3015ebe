import { classNames } from '~/lib/class-names'

import type { TableColumn } from './table-column'

interface ColumnPlace<Row> {
  readonly column: TableColumn<Row>
  /** Pixels. */
  readonly width: number
  readonly pinned: boolean
}

/** A column with the class names of its cells, worked out once and not once a cell. */
export interface PlacedColumn<Row> extends ColumnPlace<Row> {
  readonly cellClass: string
  readonly headerClass: string
}

/** The columns of a table from left to right, and the room they take. */
export interface PlacedColumns<Row> {
  readonly columns: readonly PlacedColumn<Row>[]
  /** Value of `grid-template-columns`. */
  readonly template: string
  /** The least width of a row, in pixels. */
  readonly width: number
}

// Clipped, not hidden: hundreds of cells that could scroll cost time. The vertical alignment is the initial one: without
// it the browser's own `inherit` for table cells has the style of all cells worked out anew whenever their row moves.
const cell = 'cut align-baseline content-center px-2 -outline-offset-2'
// Pinned once there is something to stay in front of: every sticky cell is a layer of its own for the compositor, which
// would make all scrolling dear. On a narrow screen (or a zoomed one) the column makes room for the others.
// The accent edge and the hairline take their pixels out of the padding, so that the text never moves.
const pinnedCell =
  '@min-[640px]:group-data-scrolled/grid:sticky group-data-scrolled/grid:left-0 group-data-scrolled/grid:z-1 group-data-scrolled/grid:bg-(--row-ground) group-aria-selected/row:border-l-2 group-aria-selected/row:border-l-accent group-aria-selected/row:pl-[calc(--spacing(2)-2px)] group-data-scrolled/grid:border-r group-data-scrolled/grid:pr-[calc(--spacing(2)-1px)]'
const pinnedHeader =
  'z-1 bg-surface @min-[640px]:sticky @min-[640px]:left-0 group-data-scrolled/grid:border-r group-data-scrolled/grid:pr-[calc(--spacing(2)-1px)]'

/** Lays columns out from left to right. The growing ones, or else the last, share the room that is left by width. */
export function placeColumns<Row>(places: readonly ColumnPlace<Row>[]): PlacedColumns<Row> {
  const willing = places.filter(({ column }) => column.grow)
  const growing = willing.length === 0 ? places.slice(-1) : willing

  return {
    columns: places.map((place) => {
      const align = place.column.align === 'end' ? 'text-end tabular-nums' : 'text-start'
      return {
        ...place,
        cellClass: classNames(cell, align, place.pinned && pinnedCell, place.column.cellClass),
        headerClass: classNames(cell, align, place.pinned && pinnedHeader),
      }
    }),
    template: places
      .map((place) => {
        const width = `${place.width}px`
        return growing.includes(place) ? `minmax(${width}, ${place.width}fr)` : width
      })
      .join(' '),
    width: places.reduce((sum, { width }) => sum + width, 0),
  }
}
