import { useMemo, useState } from 'react'

import type { GroupedLine } from '~/inventory/group-rows'

import type { List } from '../list/use-list'
import type { Refining } from '../refine/refining'
import { useKeptSelection } from './kept-selections'
import type { SelectableRows } from './row-gestures'

/**
 * The selection of several rows of a list, which is kept under `name`: what it is, how to change it, what the table
 * asks of each line, and the handlers of the element around the table.
 */
export function useRowSelection(
  name: string,
  refining: Refining | null,
  { loaded: { rows }, loading }: List,
  selectable: SelectableRows,
) {
  const [chosen, change] = useKeptSelection(name)
  // What a reload did not bring again leaves the selection; while rows are on their way, nobody knows.
  const [settled, setSettled] = useState(loading ? null : rows)
  if (!loading && settled !== rows) setSettled(rows)
  const selection = useMemo(
    () => (settled === null ? chosen : (refining?.keepLoaded(chosen, settled) ?? chosen)),
    [refining, chosen, settled],
  )
  const { ids } = selection
  // Without the gestures, a row must not look as if it could be selected.
  const selects = refining !== null
  const rowPicked = useMemo(() => pickedIn(ids, selects), [ids, selects])
  return {
    selection,
    change,
    gestures: refining?.rowGestures(selectable, selection, change),
    rowPicked,
  }
}

/** Made out here, it keeps nothing of the list alive that stood when the selection changed. */
function pickedIn(ids: ReadonlySet<string>, selects: boolean) {
  return (line: GroupedLine) => (selects && line.kind !== 'group' ? ids.has(line.id) : undefined)
}
