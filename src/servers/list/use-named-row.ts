import { type RefObject, useLayoutEffect, useRef } from 'react'

import type { TableHandle } from '~/table/use-active-cell'

import type { Refined } from '../refine/refined'
import type { List } from './use-list'
import { useSelection } from './use-selection'

/**
 * Brings the row of the server that the address named when the list was opened into view, and keeps it there while rows
 * arrive before it. Ends with the load, once somebody has scrolled, and with another server. The focus stays.
 */
export function useNamedRow(
  table: RefObject<TableHandle | null>,
  { loading }: List,
  { rows }: Refined,
): void {
  const { id } = useSelection()
  const named = useRef(id)
  const stood = useRef(0)

  useLayoutEffect(() => {
    const { current } = table
    if (current === null || named.current === null) return
    if (id === named.current && current.scrollTop === stood.current) {
      current.revealRow(id)
      stood.current = current.scrollTop
      if (loading) return
    }
    named.current = null
    // The table knows where the row is; the rows tell when that changed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [table, id, loading, rows])
}
