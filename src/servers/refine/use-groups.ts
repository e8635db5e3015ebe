import { useCallback, useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import type { ColumnId } from '~/inventory/columns/column-id'
import type { GroupedLine } from '~/inventory/group-rows'
import type { Sequence } from '~/lib/sequence'

import type { Refining } from './refining'
import type { Refined } from './refined'

/** The lines of a table whose rows may stand in groups. */
export interface Groups {
  /** Headers of groups and rows; the rows alone where nothing is grouped. */
  readonly lines: Sequence<GroupedLine>
  /** The rows among them, in their order. */
  readonly rows: Sequence<Row>
  /** The refined rows in the order of the groups, those in folded ones among them. */
  readonly refined: Refined | null
  /** Folds a group, or unfolds it. */
  readonly toggle: (id: string) => void
  readonly unfoldAll: () => void
}

const unfolded: ReadonlySet<string> = new Set()

/**
 * Puts refined rows into groups by a column; what a person folded stays folded while rows come and go. `plain` stands
 * for the rows until there is code that refines them.
 */
export function useGroups(
  refining: Refining | null,
  {
    refined,
    plain,
    group,
  }: { refined: Refined | null; plain: Sequence<Row>; group: ColumnId | null },
): Groups {
  const [folded, setFolded] = useState(unfolded)

  const grouped = useMemo(() => {
    if (group === null || refined === null || refining === null) return null
    return refining.groupRefined(refined, group, folded)
  }, [refining, refined, group, folded])

  const rows = refined?.rows ?? plain
  return {
    lines: grouped?.lines ?? rows,
    rows: grouped?.rows ?? rows,
    refined: grouped?.refined ?? refined,
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
