import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'

import type { Row } from '~/api/server'
import type { ColumnId } from '~/inventory/columns/column-id'
import type { TableColumn } from '~/table/table-column'

import {
  availableColumns,
  defaultLayout,
  type LaidOutColumn,
  layOutColumns,
} from './available-columns'
import type { ColumnLayout } from './column-layout'
import { printColumns } from './columns-text'
import { type Density, layoutAddress } from './layout-address'

/** The layout of a table as the address bar holds it, and how to change it. */
export interface Layout {
  /** The columns to draw, in order. */
  readonly columns: readonly LaidOutColumn[]
  readonly layout: ColumnLayout
  /** Somebody changed it: it is not the default of the tab. */
  readonly changed: boolean
  /** Every column that can be shown, but those of keys. */
  readonly available: ReadonlyMap<ColumnId, TableColumn<Row>>
  readonly density: Density
  readonly group: ColumnId | null
  /** Null for the default of the tab. */
  readonly setLayout: (layout: ColumnLayout | null) => void
  readonly setDensity: (density: Density) => void
  readonly setGroup: (group: ColumnId | null) => void
}

/**
 * Reads and writes the layout of a list, given its own columns and the time from which ages are counted. Changes
 * replace the step of the history.
 */
export function useLayout(own: readonly TableColumn<Row>[], now: number): Layout {
  const [address, setAddress] = useQueryStates(layoutAddress, { history: 'replace' })
  const { columns: chosen, density, group } = address
  const available = useMemo(() => availableColumns(own, now), [own, now])
  const plain = useMemo(() => defaultLayout(own), [own])
  const layout = chosen ?? plain
  const columns = useMemo(() => layOutColumns(layout, available), [layout, available])
  return {
    columns,
    layout,
    changed: chosen !== null,
    available,
    density,
    group,
    setLayout: (next) => {
      const same = next === null || printColumns(next) === printColumns(plain)
      void setAddress({ columns: same ? null : next })
    },
    setDensity: (density) => void setAddress({ density }),
    setGroup: (group) => void setAddress({ group }),
  }
}
