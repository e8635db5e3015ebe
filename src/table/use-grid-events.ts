import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'

import type { Sequence } from '~/lib/sequence'

import { moveCell } from './cell-position'
import { cellOf, hasOpenPopover, meansContent, nextControl, positionOf } from './grid-dom'
import type { PlacedColumn } from './place-columns'
import type { useActiveCell } from './use-active-cell'

interface GridEventsOptions<Row> {
  rows: Sequence<Row>
  rowId: (row: Row) => string
  columns: readonly PlacedColumn<Row>[]
  activeCell: ReturnType<typeof useActiveCell>
  /** How many rows fit into view. */
  pageHeight: () => number
  onSelect: (id: string) => void
  onDismiss: (() => void) | undefined
  onOrder: ((columnId: string, more: boolean) => void) | undefined
  onCellMenu: ((row: Row, columnId: string, cell: HTMLElement) => void) | undefined
}

/** The handlers of the grid element. One set for all cells: a cell says where it is by its ARIA indices. */
export function useGridEvents<Row>({
  rows,
  rowId,
  columns,
  activeCell,
  pageHeight,
  onSelect,
  onDismiss,
  onOrder,
  onCellMenu,
}: GridEventsOptions<Row>) {
  const { active, focusCell, follow, holdsFocus } = activeCell

  function select(cell: HTMLElement) {
    const row = rows.at(positionOf(cell).row)
    if (row !== undefined) onSelect(rowId(row))
  }

  function order(header: HTMLElement, more: boolean) {
    const column = columns[positionOf(header).column]?.column
    if (column?.sortable === true) onOrder?.(column.id, more)
  }

  function onKeyDownInCell(event: KeyboardEvent, cell: HTMLElement) {
    if (event.altKey) return
    if (cell.role === 'columnheader' && (event.key === 'Enter' || event.key === ' ')) {
      order(cell, event.shiftKey)
      event.preventDefault()
      return
    }
    if (event.shiftKey) return
    const inner = event.key === 'F2' || event.key === 'Tab' ? nextControl(cell, cell, 1) : null
    const next = moveCell({ key: event.key, control: event.ctrlKey || event.metaKey }, active, {
      rowCount: rows.length,
      columnCount: columns.length,
      pageSize: Math.max(1, Math.floor(pageHeight())),
    })
    if (inner !== null) inner.focus()
    else if (next !== null) focusCell(next)
    else if (event.key === 'Enter' || event.key === ' ') select(cell)
    else if (event.key === 'Escape') onDismiss?.()
    else return
    event.preventDefault()
  }

  function onKeyDownInControl(event: KeyboardEvent, control: Element, cell: HTMLElement) {
    if (hasOpenPopover(cell)) return
    if (event.key === 'Escape') {
      cell.focus()
      event.preventDefault()
    } else if (event.key === 'Tab') {
      const step = event.shiftKey ? -1 : 1
      const neighbour = nextControl(cell, control, step)
      if (neighbour === null && step === 1) return
      ;(neighbour ?? cell).focus()
      event.preventDefault()
    }
  }

  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const cell = cellOf(event.target)
      if (cell === null || event.defaultPrevented || !(event.target instanceof Element)) return
      if (event.target === cell) onKeyDownInCell(event, cell)
      else onKeyDownInControl(event, event.target, cell)
    },
    onClick(event: MouseEvent<HTMLElement>) {
      const cell = cellOf(event.target)
      if (cell === null || !(event.target instanceof Element)) return
      if (cell.role === 'columnheader') order(cell, event.shiftKey)
      else if (!meansContent(event.target, cell)) select(cell)
    },
    onContextMenu(event: MouseEvent<HTMLElement>) {
      const cell = cellOf(event.target)
      // With Shift the browser's own menu comes, as it does where the table has none.
      if (cell?.role !== 'gridcell' || onCellMenu === undefined || event.shiftKey) return
      const { row, column } = positionOf(cell)
      const value = rows.at(row)
      const place = columns[column]
      if (value === undefined || place === undefined) return
      event.preventDefault()
      onCellMenu(value, place.column.id, cell)
    },
    onFocus(event: FocusEvent<HTMLElement>) {
      holdsFocus.current = true
      const cell = cellOf(event.target)
      if (cell === null) focusCell(active)
      else follow(positionOf(cell))
    },
    onBlur() {
      holdsFocus.current = false
    },
  }
}
