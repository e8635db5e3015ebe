import type { CSSProperties } from 'react'

import type { PlacedColumn } from './place-columns'

/** A stretch of the table from left to right, in pixels from its left edge. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A column whose cells are drawn; `style` puts them in place where the cells before them are not drawn. */
export interface DrawnColumn<Row> extends Omit<PlacedColumn<Row>, 'style'> {
  readonly style: CSSProperties | undefined
}

/**
 * The columns that are drawn: those that stay in place, those that reach into the stretch, and the one at `active`
 * wherever it is, so that the focus has a place to stay.
 */
export function drawColumns<Row>(
  columns: readonly PlacedColumn<Row>[],
  { from, to }: Stretch,
  active: number,
): readonly DrawnColumn<Row>[] {
  let next = 0
  return columns.flatMap((column): DrawnColumn<Row>[] => {
    const { at, left, width, pinned, style } = column
    const inStretch = left < to && left + width > from
    if (!pinned && !inStretch && at !== active) return []
    const follows = at === next
    next = at + 1
    return [follows ? column : { ...column, style: { ...style, gridColumnStart: at + 1 } }]
  })
}
