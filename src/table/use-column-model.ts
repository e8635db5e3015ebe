import {
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'

import { placeColumns, type PlacedColumns } from './place-columns'
import type { TableColumn } from './table-column'

const features = tableFeatures({
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})

// The library wraps every row that it is given in an object; this table draws its rows itself, so it gives none.
const noRows: never[] = []

/** The columns as they stand on the screen: visible ones only, the first pinned to the left. */
export function useColumnModel<Row>(columns: readonly TableColumn<Row>[]): PlacedColumns<Row> {
  const definitions = useMemo(
    () => columns.map(({ id, width }) => ({ id, size: width, minSize: 0 })),
    [columns],
  )
  const columnPinning = useMemo(
    () => ({ start: columns.slice(0, 1).map(({ id }) => id), end: [] }),
    [columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    state: { columnPinning },
  })
  const visible = table.getVisibleLeafColumns()

  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]))
    return placeColumns(
      visible.flatMap((placed) => {
        const column = byId.get(placed.id)
        return column === undefined
          ? []
          : [{ column, width: placed.getSize(), pinned: placed.getIsPinned() === 'start' }]
      }),
    )
  }, [columns, visible])
}
