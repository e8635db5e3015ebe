import {
  columnPinningFeature,
  columnVisibilityFeature,
  constructTable,
  tableFeatures,
} from '@tanstack/table-core'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import { useMemo } from 'react'

import { placeColumns, type PlacedColumns } from './place-columns'
import type { TableColumn } from './table-column'

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnPinningFeature,
  columnVisibilityFeature,
})

// The library wraps every row that it is given in an object; this table draws its rows itself, so it gives none.
const noRows: never[] = []

/** The columns as they stand on the screen: those that stay in place first, the first one when none says so. */
export function useColumnModel<Row>(columns: readonly TableColumn<Row>[]): PlacedColumns<Row> {
  return useMemo(() => modelColumns(columns), [columns])
}

/** Columns change as a whole, so that a model is made anew and nothing has to be subscribed to. */
function modelColumns<Row>(columns: readonly TableColumn<Row>[]): PlacedColumns<Row> {
  const told = columns.some(({ pinned }) => pinned !== undefined)
  const start = told ? columns.filter(({ pinned }) => pinned === true) : columns.slice(0, 1)
  const table = constructTable({
    features,
    columns: columns.map(({ id }) => ({ id })),
    data: noRows,
    state: { columnPinning: { start: start.map(({ id }) => id), end: [] } },
  })
  const byId = new Map(columns.map((column) => [column.id, column]))
  return placeColumns(
    table.getVisibleLeafColumns().flatMap((placed) => {
      const column = byId.get(placed.id)
      return column === undefined
        ? []
        : [{ column, width: column.width, pinned: placed.getIsPinned() === 'start' }]
    }),
  )
}
