import { useCallback, useState } from 'react'

import type { GroupedLine } from '~/inventory/group-rows'

import type { List } from '../list/use-list'
import type { Refining } from '../refine/refining'
import type { SelectableRows } from './row-gestures'
import { nothingSelected } from './selection'

/**
 * The selection of several rows of a list: what it is, how to change it, what the table asks of each line, and the
 * handlers of the element around the table.
 */
export function useRowSelection(
  refining: Refining | null,
  { loaded: { rows }, loading }: List,
  selectable: SelectableRows,
) {
  const [selection, setSelection] = useState(nothingSelected)
  // What a reload did not bring again leaves the selection; while rows are on their way, nobody knows.
  const [checked, setChecked] = useState(rows)
  if (!loading && checked !== rows) {
    setChecked(rows)
    if (refining !== null) setSelection(refining.keepLoaded(selection, rows))
  }
  const { ids } = selection
  // Without the gestures, a row must not look as if it could be selected.
  const selects = refining !== null
  const rowPicked = useCallback(
    (line: GroupedLine) => (selects && line.kind !== 'group' ? ids.has(line.id) : undefined),
    [ids, selects],
  )
  return {
    selection,
    change: setSelection,
    gestures: refining?.rowGestures(selectable, selection, setSelection),
    rowPicked,
  }
}
