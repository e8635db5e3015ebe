import type { CSSProperties } from 'react'

import { classNames } from '~/lib/class-names'

import type { TableColumn } from './table-column'

interface ColumnPlace<Row> {
  readonly column: TableColumn<Row>
  /** Pixels. */
  readonly width: number
  readonly pinned: boolean
}

/** Pixels that the pinned columns before this one take. */
type PinnedStyle = CSSProperties & Readonly<Record<'--pinned-at', string>>

/** A column with the class names of its cells, worked out once and not once a cell. */
export interface PlacedColumn<Row> extends ColumnPlace<Row> {
  /** Its place among the columns, from 0. */
  readonly at: number
  /** Pixels from the left edge of the table; more where columns grow, which is where all of them are in view. */
  readonly left: number
  /** Where a pinned column behind another one stays, constant for the skipping of rows; undefined for the others. */
  readonly style: PinnedStyle | undefined
  readonly cellClass: string
  /** That of a cell whose content surely fits. */
  readonly looseCellClass: string
  /** Pixels for the content of a cell. */
  readonly room: number
  readonly headerClass: string
}

/** The columns of a table from left to right, the pinned ones first, and the room they take. */
export interface PlacedColumns<Row> {
  readonly columns: readonly PlacedColumn<Row>[]
  /** Value of `grid-template-columns`. */
  readonly template: string
  /** The least width of a row, in pixels. */
  readonly width: number
}

// Clipped, not hidden: hundreds of cells that could scroll cost time. The vertical alignment is the initial one: without
// it the browser's own `inherit` for table cells has the style of all cells worked out anew whenever their row moves.
const frame = 'align-baseline content-center px-2 -outline-offset-2'
const cell = `cut ${frame}`
const looseCell = `whitespace-nowrap ${frame}`
/** Pixels of the padding at both sides. */
const padding = 16
/** See pinned.css: the class of a pinned column, and that of the last one of them. */
const pinnedClass = 'pinned'
const pinnedEdge = 'pinned-edge'
/** The box that selects the row and the accent of the open one, on the first cell. See row-box.css. */
const firstCell = 'row-box'

/** Lays columns out from left to right. The growing ones, or else the last, share the room that is left by width. */
export function placeColumns<Row>(places: readonly ColumnPlace<Row>[]): PlacedColumns<Row> {
  const willing = places.filter(({ column }) => column.grow)
  const growing = willing.length === 0 ? places.slice(-1) : willing

  const lastPinnedAt = places.findLastIndex(({ pinned }) => pinned)
  let taken = 0
  const columns = places.map((place, at): PlacedColumn<Row> => {
    const { column, pinned, width } = place
    const align = column.align === 'end' ? 'text-end tabular-nums' : 'text-start'
    const left = taken
    taken += width
    const ownClass = classNames(
      align,
      at === 0 && firstCell,
      pinned && pinnedClass,
      at === lastPinnedAt && pinnedEdge,
      column.cellClass,
    )
    return {
      ...place,
      at,
      left,
      style: pinned && left > 0 ? { '--pinned-at': `${left}px` } : undefined,
      cellClass: classNames(cell, ownClass),
      looseCellClass: classNames(looseCell, ownClass),
      room: width - padding,
      headerClass: classNames(
        cell,
        align,
        at === 0 && firstCell,
        pinned && pinnedClass,
        at === lastPinnedAt && pinnedEdge,
      ),
    }
  })

  return {
    columns,
    template: places
      .map((place) => {
        const width = `${place.width}px`
        return growing.includes(place) ? `minmax(${width}, ${place.width}fr)` : width
      })
      .join(' '),
    width: taken,
  }
}
