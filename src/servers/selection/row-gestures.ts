import type { DOMAttributes, KeyboardEvent, MouseEvent } from 'react'

import type { Row } from '~/api/server'
import type { GroupedLine } from '~/inventory/group-rows'
import type { Sequence } from '~/lib/sequence'
import { cellOf, meansContent, positionOf } from '~/table/grid-dom'

import { clearSelection, extendSelection, selectRows, toggleRow } from './row-selection'
import type { RowSelection } from './selection'

/** Pixels from the left edge of a row that belong to its box. */
const boxWidth = 28

/** The rows as they stand on the screen. */
export interface SelectableRows {
  /** What the table shows. */
  readonly lines: Sequence<GroupedLine>
  /** The rows among the lines, in their order. */
  readonly rows: Sequence<Row>
  /** All rows that the refine query leaves. */
  readonly refined: Iterable<Row>
  /** Moves the focus to a row. */
  readonly focusRow: (id: string) => void
}

/**
 * The gestures that select rows. They are heard on their way down to the table, which never sees those that are meant
 * for the selection: a click on the box or with Ctrl (⌘) toggles, with Shift extends; Space toggles, Shift with an
 * arrow key extends, Ctrl+A (⌘A) selects all refined rows, Escape selects none.
 */
export function rowGestures(
  { lines, rows, refined, focusRow }: SelectableRows,
  selection: RowSelection,
  change: (selection: RowSelection) => void,
): DOMAttributes<HTMLElement> {
  function rowOf(cell: HTMLElement | null): Row | null {
    const line = cell === null ? undefined : lines.at(positionOf(cell).row)
    return cell?.role !== 'gridcell' || line === undefined || line.kind === 'group' ? null : line
  }

  /** The row that a click selects, with the cell that it is on. */
  function clicked({ target, ctrlKey, metaKey, shiftKey, clientX }: MouseEvent) {
    const cell = cellOf(target)
    const row = rowOf(cell)
    if (cell === null || row === null || !(target instanceof Element)) return null
    const left = cell.getBoundingClientRect().left
    const onBox = cell.ariaColIndex === '1' && clientX < left + boxWidth
    if (!(shiftKey || ctrlKey || metaKey || onBox) || meansContent(target, cell)) return null
    return { cell, row }
  }

  function step(cell: HTMLElement, row: Row, by: 1 | -1) {
    let place = positionOf(cell).row + by
    while (lines.at(place)?.kind === 'group') place += by
    const next = place < 0 ? undefined : lines.at(place)
    if (next === undefined) return
    change(extendSelection(selection, rows, next.id, row.id))
    focusRow(next.id)
  }

  /** Whether the key was meant for the selection. */
  function onKey(event: KeyboardEvent, cell: HTMLElement): boolean {
    const { key, shiftKey, altKey } = event
    if (altKey) return false
    const row = rowOf(cell)
    if (event.ctrlKey || event.metaKey) {
      if (key.toLowerCase() !== 'a' || shiftKey) return false
      change(selectRows(selection, refined))
    } else if (key === 'Escape') {
      if (selection.ids.size === 0) return false
      change(clearSelection())
    } else if (row === null) return false
    else if (key === ' ' && !shiftKey) change(toggleRow(selection, row.id))
    else if (shiftKey && key === 'ArrowDown') step(cell, row, 1)
    else if (shiftKey && key === 'ArrowUp') step(cell, row, -1)
    else return false
    return true
  }

  return {
    // Shift with a click would mark text from here to there.
    onMouseDownCapture(event) {
      const on = event.shiftKey ? clicked(event) : null
      if (on === null) return
      event.preventDefault()
      on.cell.focus({ preventScroll: true })
    },
    onClickCapture(event) {
      const on = clicked(event)
      if (on === null) return
      event.stopPropagation()
      const { id } = on.row
      change(event.shiftKey ? extendSelection(selection, rows, id) : toggleRow(selection, id))
    },
    onKeyDownCapture(event) {
      const cell = cellOf(event.target)
      if (cell === null || event.target !== cell || !onKey(event, cell)) return
      event.preventDefault()
      event.stopPropagation()
    },
  }
}
