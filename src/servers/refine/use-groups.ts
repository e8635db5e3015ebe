import { useCallback, useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import { fieldOfColumn } from '~/inventory/columns/column-field'
import type { ColumnId } from '~/inventory/columns/column-id'
import { type GroupedLine, groupRows } from '~/inventory/group-rows'
import type { Sequence } from '~/lib/sequence'

import type { Refined } from './use-refine'

/** The lines of a table whose rows may stand in groups. */
export interface Groups {
  /** Headers of groups and rows; the rows alone where nothing is grouped. */
  readonly lines: Sequence<GroupedLine>
  /** The rows among them, in their order. */
  readonly rows: Sequence<Row>
  /** Folds a group, or unfolds it. */
  readonly toggle: (id: string) => void
  readonly unfoldAll: () => void
}

const unfolded: ReadonlySet<string> = new Set()

/** Puts refined rows into groups by a column; what a person folded stays folded while rows come and go. */
export function useGroups(refined: Refined, group: ColumnId | null): Groups {
  const { rows, order, indexes, sort } = refined
  const loaded = indexes.rows
  const [folded, setFolded] = useState(unfolded)
  const [first] = sort
  const descending = first?.field === group && first.descending

  const grouped = useMemo(() => {
    if (group === null) return null
    const index = indexes.field(fieldOfColumn(group))
    const lines = groupRows(loaded, order, { index, descending, folded })
    return { lines, rows: lines.filter((line) => line.kind !== 'group') }
  }, [group, indexes, loaded, order, descending, folded])

  return {
    lines: grouped?.lines ?? rows,
    rows: grouped?.rows ?? rows,
    toggle: useCallback((id) => {
      setFolded((before) => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      })
    }, []),
    unfoldAll: useCallback(() => setFolded(unfolded), []),
  }
}
