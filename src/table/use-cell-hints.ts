import { type PointerEvent, useRef } from 'react'

import type { Sequence } from '~/lib/sequence'

import { cellOf, isCutOff, positionOf } from './grid-dom'
import type { PlacedColumn } from './place-columns'

/**
 * Handlers of the grid that give a cell its tooltip when the pointer moves onto it. Not when it comes over the cell:
 * rows that scroll past under a pointer at rest are none of its business.
 */
export function useCellHints<Row>(rows: Sequence<Row>, columns: readonly PlacedColumn<Row>[]) {
  /** The cell that the pointer moved onto last. */
  const hinted = useRef<HTMLElement>(null)

  return {
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const cell = cellOf(event.target)
      if (cell === hinted.current || cell?.role !== 'gridcell') return
      hinted.current = cell
      const { row, column } = positionOf(cell)
      const value = rows.at(row)
      const place = columns[column]?.column
      if (value === undefined || place === undefined) return
      const hint = place.hint?.(value) ?? (isCutOff(cell) ? place.text(value) : '')
      if (hint !== '') cell.title = hint
    },
    onPointerOut(event: PointerEvent<HTMLElement>) {
      const cell = cellOf(event.target)
      if (cell?.role === 'gridcell') cell.removeAttribute('title')
      hinted.current = null
    },
  }
}
