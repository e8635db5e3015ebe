import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'

import type { Row } from '~/api/server'
import { type ColumnId, isColumnId } from '~/inventory/columns/column-id'
import type { TableColumn } from '~/table/table-column'

import type { Refining } from '../refine/refining'
import { type ColumnLayout, plainLayout } from './column-layout'
import { printColumns } from './columns-text'
import { type Density, layoutAddress } from './layout-address'

const noColumns: readonly TableColumn<Row>[] = []

/** The layout of a table as the address bar holds it, and how to change it. */
export interface Layout {
  /** The columns of the list itself, as they are until somebody changes them. */
  readonly own: readonly TableColumn<Row>[]
  /** The columns to draw, in order; none where they are not the list's own and the code that has them is not there. */
  readonly columns: readonly TableColumn<Row>[]
  readonly layout: ColumnLayout
  /** Somebody changed it: it is not the default of the tab. */
  readonly changed: boolean
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
export function useLayout(
  refining: Refining | null,
  own: readonly TableColumn<Row>[],
  now: number,
): Layout {
  const [address, setAddress] = useQueryStates(layoutAddress, { history: 'replace' })
  const { columns: chosen, density, group } = address
  const plain = useMemo(() => plainLayout(own.map(({ id }) => id).filter(isColumnId)), [own])
  const columns = useMemo(() => {
    if (chosen === null) return own
    return refining?.layOutColumns(chosen, refining.availableColumns(own, now)) ?? noColumns
  }, [refining, chosen, own, now])
  return {
    own,
    columns,
    layout: chosen ?? plain,
    changed: chosen !== null,
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
