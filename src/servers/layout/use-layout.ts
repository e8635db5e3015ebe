import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'

import type { Row } from '~/api/server'
import { isColumnId } from '~/inventory/columns/column-id'
import type { TableColumn } from '~/table/table-column'

import type { Refining } from '../refine/refining'
import { plainLayout } from './column-layout'
import { printColumns } from './columns-text'
import type { Layout } from './layout'
import { layoutAddress } from './layout-address'

const noColumns: readonly TableColumn<Row>[] = []

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
