import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type Ref } from 'react'

import { placeOf, type Sequence } from '~/lib/sequence'

import { headerRow, type CellPosition } from './cell-position'
import { cellAt, revealCell, revealInPage } from './grid-dom'
import { locateCell, type ChosenCell } from './locate-cell'

/** What a feature can ask of a table. */
export interface TableHandle {
  /**
   * Gives the focus to the row with this id, in the active column or another one, scrolling to it; to the active cell
   * when there is no such row.
   */
  focusRow: (id: string, column?: number) => void
  /** Brings the row with this id into view and leaves the focus where it is. */
  revealRow: (id: string) => void
  /** How far the rows are scrolled, in pixels. */
  readonly scrollTop: number
}

interface ActiveCellOptions<Row> {
  grid: HTMLElement | null
  rows: Sequence<Row>
  rowId: (row: Row) => string
  columnCount: number
  selectedId: string | null
  rowHeight: number
  headerHeight: number
  handle: Ref<TableHandle> | undefined
}

/**
 * The one cell that holds the table's tab stop, and with it the focus. `focusCell` moves both and scrolls there;
 * `follow` only takes note of where the focus went by itself; `holdsFocus` says whether it is in the table.
 */
export function useActiveCell<Row>({
  grid,
  rows,
  rowId,
  columnCount,
  selectedId,
  rowHeight,
  headerHeight,
  handle,
}: ActiveCellOptions<Row>) {
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  const holdsFocus = useRef(false)
  const wantsFocus = useRef(false)
  const active = useMemo(
    () => locateCell(chosen, { rows, rowId, columnCount, selectedId }),
    [chosen, rows, rowId, columnCount, selectedId],
  )

  function choose({ row, column }: CellPosition) {
    const chosenRow = row === headerRow ? undefined : rows.at(row)
    setChosen({ row, column, rowId: chosenRow === undefined ? null : rowId(chosenRow) })
  }

  function focusCell(position: CellPosition) {
    wantsFocus.current = true
    choose(position)
  }

  function follow(position: CellPosition) {
    if (position.row !== active.row || position.column !== active.column) choose(position)
  }

  useImperativeHandle(handle, () => ({
    focusRow(id, column = active.column) {
      const row = placeOf(rows, (candidate) => rowId(candidate) === id)
      focusCell(row === -1 ? active : { row, column })
    },
    revealRow(id) {
      const row = placeOf(rows, (candidate) => rowId(candidate) === id)
      if (grid === null || row === -1) return
      const above = row * rowHeight
      const below = above + rowHeight + headerHeight - grid.clientHeight
      if (grid.scrollTop > above || grid.scrollTop < below) {
        grid.scrollTop = above - (grid.clientHeight - headerHeight) / 2
      }
    },
    get scrollTop() {
      return grid?.scrollTop ?? 0
    },
  }))

  // Runs after the rows stand in the document: a row that was far away a moment ago can be focused only now, and a
  // focused row that was just taken away leaves the focus nowhere.
  useLayoutEffect(() => {
    const lost = holdsFocus.current && document.activeElement === document.body
    if (grid === null || !(wantsFocus.current || lost)) return
    const cell = cellAt(grid, active)
    if (cell === null) return
    if (wantsFocus.current) {
      revealCell(grid, cell, active, { rowHeight, headerHeight })
      revealInPage(cell)
    }
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
  }, [grid, active, rowHeight, headerHeight])

  return { active, focusCell, follow, holdsFocus, inHeader: active.row === headerRow }
}
