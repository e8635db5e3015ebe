import { type RefObject, useLayoutEffect, useRef } from 'react'

import type { TableHandle } from '~/table/use-active-cell'

import type { Refined } from '../refine/refined'
import type { List } from './use-list'
import { useSelection } from './use-selection'

/**
 * Brings the row of the server that the address names into view: of the one that it named when the list was opened it
 * keeps it there while rows arrive before it, until the load ends, somebody has scrolled, or another server is named. One
 * that is named later, by Back or by its name, is brought there once. The focus stays.
 */
export function useNamedRow(
  table: RefObject<TableHandle | null>,
  { loading }: List,
  { rows }: Refined,
): void {
  const { id } = useSelection()
  const named = useRef(id)
  const last = useRef(id)
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

  useLayoutEffect(() => {
    if (id === last.current) return
    last.current = id
    // A row that somebody pressed is in view, be it in part, and stays where it was pressed.
    if (id !== null) table.current?.revealRow(id, true)
  }, [table, id])
}
