import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from 'react'

import type { GroupedLine } from '~/inventory/group-rows'
import type { Sequence } from '~/lib/sequence'
import { cellOf, positionOf } from '~/table/grid-dom'
import type { TableHandle } from '~/table/use-active-cell'

import type { List } from './use-list'
import { useSelection } from './use-selection'

/**
 * Brings the row of the server that the address names into view: of the one that it named when the list was opened it
 * keeps it there while rows arrive before it, until the load ends, somebody has scrolled, or another server is named. One
 * that is named later, by Forward or by its name, is brought there once, and has the focus if nothing else has.
 */
export function useNamedRow(
  table: RefObject<TableHandle | null>,
  { loading }: List,
  /** What the table shows. */
  lines: Sequence<GroupedLine>,
  /** Brings a row into view, out of a folded group as well. */
  reveal: (id: string) => void,
): void {
  const { id } = useSelection()
  const named = useRef(id)
  const stood = useRef(0)
  const last = useRef(id)

  const keep = useEffectEvent(() => {
    const { current } = table
    if (current === null || named.current === null) return
    if (id === named.current && current.scrollTop === stood.current) {
      current.revealRow(id)
      stood.current = current.scrollTop
      // Rows that are sorted wait for the code that sorts them.
      if (loading || lines.length === 0) return
    }
    named.current = null
  })
  useLayoutEffect(() => {
    // A table that comes with its rows, as those of a list that is loaded already do, stands once this is over.
    queueMicrotask(keep)
    // The table knows where the row is; the lines tell when that changed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [table, id, loading, lines])

  const follow = useEffectEvent((next: string) => {
    const { activeElement } = document
    const cell = cellOf(activeElement)
    // A row that somebody pressed stays where it was pressed, be it in view in part.
    if (cell !== null && lines.at(positionOf(cell).row)?.id === next) return
    reveal(next)
    if (activeElement === document.body) table.current?.focusRow(next)
  })
  useLayoutEffect(() => {
    if (id === last.current) return
    last.current = id
    // A group cannot be unfolded within an effect and be there after it.
    if (id !== null) queueMicrotask(() => follow(id))
  }, [id])
}
