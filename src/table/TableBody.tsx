import { type PointerEvent, type ReactNode, useEffect, useId, useMemo, useState } from 'react'

import type { Sequence } from '~/lib/sequence'

import { BodyRow } from './BodyRow'
import { headerRow, type CellPosition } from './cell-position'
import { drawColumns } from './draw-columns'
import { cellOf, positionOf } from './grid-dom'
import { rowGroupRole } from './grid-roles'
import { NoteRow } from './NoteRow'
import type { PlacedColumns } from './place-columns'
import type { RowFrame, RowTone } from './row-frame'
import { createRowSlots } from './row-slots'
import { SkeletonRows } from './SkeletonRows'
import { useColumnWindow } from './use-column-window'
import { useRowWindow } from './use-row-window'
import { useSteadyRows } from './use-steady-rows'
import { watchSlide } from './watch-slide'

// Rows beyond the view cost every key of a query, which draws all of them: few, but where a scroll is heading.
const overscan = { ahead: 8, behind: 4 }

interface TableBodyProps<Row> {
  scroller: HTMLElement
  rows: Sequence<Row>
  rowId: (row: Row) => string
  placed: PlacedColumns<Row>
  active: CellPosition
  selectedId: string | null
  skeletonRows: number
  rowHeight: number
  rowNote: ((row: Row) => ReactNode) | undefined
  rowTone: ((row: Row) => RowTone) | undefined
  rowExpanded: ((row: Row) => boolean | undefined) | undefined
  rowPicked: ((row: Row) => boolean | undefined) | undefined
  basis: unknown
}

/**
 * The rows in view with the columns in view, and the active cell wherever it is, so that the focus has a place to stay.
 * Renders on scroll.
 */
export function TableBody<Row>({
  scroller,
  rows,
  rowId,
  placed,
  active,
  selectedId,
  skeletonRows,
  rowHeight,
  rowNote,
  rowTone,
  rowExpanded,
  rowPicked,
  basis,
}: TableBodyProps<Row>) {
  const prefix = useId()
  const [slots] = useState(createRowSlots)
  /** The index of the row under the pointer. */
  const [hovered, setHovered] = useState(-1)
  const count = rows.length + skeletonRows
  const { first, end } = useRowWindow({ scroller, count, rowHeight, overscan })
  const stretch = useColumnWindow(scroller)
  useEffect(() => watchSlide(scroller), [scroller])
  useSteadyRows({ scroller, rows, rowId, rowHeight, basis, preferred: [hovered, active.row] })
  const columns = useMemo(() => drawColumns(placed.columns, stretch, -1), [placed, stretch])
  const activeColumns = useMemo(
    () => drawColumns(placed.columns, stretch, active.column),
    [placed, stretch, active.column],
  )
  const indexes = Array.from({ length: end - first }, (_, offset) => first + offset)
  const places = withRow(indexes, active.row).map((index) => ({ index, top: index * rowHeight }))
  const drawn = places.flatMap((place) => {
    const row = rows.at(place.index)
    return row === undefined ? [] : [{ ...place, row, id: rowId(row) }]
  })
  const slotted = slots.assign(drawn.map(({ id }) => id)).flatMap((slot, at) => {
    const place = drawn[at]
    return place === undefined ? [] : [{ ...place, slot }]
  })

  return (
    <tbody
      {...rowGroupRole}
      // Elements stand in the order of their slots, since moving them costs more than filling them anew; this is the
      // order in which they are read.
      aria-owns={slotted.map(({ slot }) => `${prefix}${slot}`).join(' ') || undefined}
      className="relative block w-(--table-width) min-w-full"
      // Moved over, not scrolled under it: a row that runs past need not come alive.
      onPointerMove={({ target }: PointerEvent<HTMLElement>) => setHovered(rowIndexOf(target))}
      onPointerLeave={() => setHovered(-1)}
      style={{ height: count * rowHeight }}
    >
      {slotted
        .toSorted((one, other) => one.slot - other.slot)
        .map(({ index, top, row, id, slot }) => {
          const frame: RowFrame = {
            elementId: `${prefix}${slot}`,
            index,
            top,
            selected: id === selectedId,
            picked: rowPicked?.(row),
            activeColumn: index === active.row ? active.column : -1,
            tone: rowTone?.(row) ?? 'plain',
          }
          const note = rowNote?.(row) ?? null
          return note === null ? (
            <BodyRow
              key={slot}
              row={row}
              columns={index === active.row ? activeColumns : columns}
              lively={index === hovered || index === active.row}
              {...frame}
            />
          ) : (
            <NoteRow
              key={slot}
              note={note}
              expanded={rowExpanded?.(row)}
              columnCount={placed.columns.length}
              {...frame}
            />
          )
        })}
      {skeletonRows > 0 && (
        <SkeletonRows
          placed={placed}
          first={rows.length}
          count={skeletonRows}
          rowHeight={rowHeight}
        />
      )}
    </tbody>
  )
}

function rowIndexOf(target: EventTarget): number {
  const cell = cellOf(target)
  return cell === null ? -1 : positionOf(cell).row
}

/** The ascending `indexes` with `row` in its place among them. */
function withRow(indexes: readonly number[], row: number): readonly number[] {
  const first = indexes[0]
  if (row === headerRow || first === undefined || indexes.includes(row)) return indexes
  return row < first ? [row, ...indexes] : [...indexes, row]
}
