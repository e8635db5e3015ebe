import { useState, type CSSProperties, type ReactNode, type Ref } from 'react'

import type { Sequence } from '~/lib/sequence'

import { gridRole } from './grid-roles'
import { HeaderRow } from './HeaderRow'
import type { RowTone } from './row-frame'
import { TableBody } from './TableBody'
import type { ColumnOrder, TableColumn } from './table-column'
import { useActiveCell, type TableHandle } from './use-active-cell'
import { useCellHints } from './use-cell-hints'
import { useColumnModel } from './use-column-model'
import { useGridEvents } from './use-grid-events'

const headerHeight = 32

const unordered: readonly ColumnOrder[] = []

interface VirtualTableProps<Row> {
  /** The name of the table for assistive technology. */
  label: string
  rows: Sequence<Row>
  /** Like every function and list here: a constant, or memoised, or every row is drawn on every render. */
  rowId: (row: Row) => string
  columns: readonly TableColumn<Row>[]
  selectedId: string | null
  /** A click on a row; Enter or Space on one of its cells. */
  onSelect: (id: string) => void
  /** Escape on a cell. */
  onDismiss?: () => void
  /** The order of the rows, the first column first; the rows come sorted already. */
  order?: readonly ColumnOrder[]
  /** A click on the header of a sortable column, or Enter or Space on it; `more` with Shift. */
  onOrder?: (columnId: string, more: boolean) => void
  /** A right click on a cell, or the menu key on it. */
  onCellMenu?: (row: Row, columnId: string, cell: HTMLElement) => void
  /** How many rows there are in all; `null` while nobody knows. */
  rowCount: number | null
  /** Places held after the rows for those that are on their way. */
  skeletonRows?: number
  /** Content that takes the whole row in place of its cells; `null` for an ordinary row. */
  rowNote?: (row: Row) => ReactNode
  rowTone?: (row: Row) => RowTone
  /** Whether the rows that a row with a note heads are shown; undefined for one that heads none. */
  rowExpanded?: (row: Row) => boolean | undefined
  /** Whether a row is among the several that a person selected; undefined for one that cannot be. */
  rowPicked?: (row: Row) => boolean | undefined
  /**
   * What the rows are made of. When that changes, those in view stay where they are; when only the rows do, they are
   * another view of it, and move.
   */
  basis?: unknown
  /** Pixels. */
  rowHeight?: number
  ref?: Ref<TableHandle>
}

/**
 * A table that draws only the rows in view. Fills its parent, a flex column, and is the only thing that scrolls.
 * A keyboard grid with one tab stop: arrows, Home, End, Page and Control keys move, Enter and Space select, Tab or F2
 * go into a cell's controls and Escape comes back.
 */
export function VirtualTable<Row>({
  label,
  rows,
  rowId,
  columns,
  selectedId,
  onSelect,
  onDismiss,
  order = unordered,
  onOrder,
  onCellMenu,
  rowCount,
  skeletonRows = 0,
  rowNote,
  rowTone,
  rowExpanded,
  rowPicked,
  basis,
  rowHeight = 32,
  ref,
}: VirtualTableProps<Row>) {
  const [grid, setGrid] = useState<HTMLElement | null>(null)
  const placed = useColumnModel(columns)
  const columnCount = placed.columns.length
  const activeCell = useActiveCell({
    grid,
    rows,
    rowId,
    columnCount,
    selectedId,
    rowHeight,
    headerHeight,
    handle: ref,
  })
  const { active } = activeCell
  const events = useGridEvents({
    rows,
    rowId,
    columns: placed.columns,
    activeCell,
    pageHeight: () => ((grid?.clientHeight ?? 0) - headerHeight) / rowHeight,
    onSelect,
    onDismiss,
    onOrder,
    onCellMenu,
  })
  const hints = useCellHints(rows, placed.columns)
  const sizes: CSSProperties & Record<`--${string}`, string> = {
    '--table-columns': placed.template,
    '--table-width': `${placed.width}px`,
    '--row-height': `${rowHeight}px`,
    '--header-height': `${headerHeight}px`,
  }

  return (
    <table
      ref={setGrid}
      {...gridRole}
      aria-label={label}
      aria-rowcount={rowCount === null ? -1 : rowCount + 1}
      aria-colcount={columnCount}
      aria-multiselectable={rowPicked && true}
      aria-busy={skeletonRows > 0}
      tabIndex={-1}
      className="group/grid block @container min-h-0 flex-1 overflow-auto bg-surface text-table [overflow-anchor:none]"
      style={sizes}
      {...events}
      {...hints}
    >
      <HeaderRow
        placed={placed}
        activeColumn={activeCell.inHeader ? active.column : -1}
        order={order}
      />
      {grid === null ? null : (
        <TableBody
          key={rowHeight}
          scroller={grid}
          rows={rows}
          rowId={rowId}
          placed={placed}
          active={active}
          selectedId={selectedId}
          skeletonRows={skeletonRows}
          rowHeight={rowHeight}
          rowNote={rowNote}
          rowTone={rowTone}
          rowExpanded={rowExpanded}
          rowPicked={rowPicked}
          basis={basis}
        />
      )}
    </table>
  )
}
