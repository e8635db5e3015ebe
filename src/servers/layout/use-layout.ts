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
import type { Clock } from './times'

const noColumns: readonly TableColumn<Row>[] = []

/**
 * Reads and writes the layout of a list, given its own columns and what times are written by. Changes
 * replace the step of the history.
 */
export function useLayout(
  refining: Refining | null,
  own: readonly TableColumn<Row>[],
  clock: Clock,
): Layout {
  const [address, setAddress] = useQueryStates(layoutAddress, { history: 'replace' })
  const { columns: chosen, density, group } = address
  const plain = useMemo(() => plainLayout(own.map(({ id }) => id).filter(isColumnId)), [own])
  const columns = useMemo(() => {
    if (chosen === null) return own
    return refining?.layOutColumns(chosen, refining.availableColumns(own, clock)) ?? noColumns
  }, [refining, chosen, own, clock])
  return {
    own,
    columns,
    layout: chosen ?? plain,
    changed: chosen !== null,
    density,
    clock,
    group,
    setLayout: (next) => {
      const same = next === null || printColumns(next) === printColumns(plain)
      void setAddress({ columns: same ? null : next })
    },
    setDensity: (density) => void setAddress({ density }),
    setTimes: (times) => void setAddress({ times }),
    setGroup: (group) => void setAddress({ group }),
  }
}
