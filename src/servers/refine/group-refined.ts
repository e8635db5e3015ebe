import { fieldOfColumn } from '~/inventory/columns/column-field'
import type { ColumnId } from '~/inventory/columns/column-id'
import { groupedLines, groupPlaces, type PlacedGroup } from '~/inventory/group-rows'
import { pick } from '~/lib/sequence'

import type { Refined } from './refined'

/** Refined rows in the order in which they stand in groups, and those groups. */
interface Ordered {
  readonly groups: readonly PlacedGroup[]
  readonly refined: Refined
}

/** To fold a group makes other lines, and no other groups. */
const known = new WeakMap<Refined, Map<ColumnId, Ordered>>()

/**
 * Refined rows in groups by the values of a column: the lines of the table, the rows among them, and all refined rows in
 * that order, those of folded groups among them.
 */
export function groupRefined(refined: Refined, column: ColumnId, folded: ReadonlySet<string>) {
  const ofRefined = known.get(refined) ?? new Map<ColumnId, Ordered>()
  const ordered = ofRefined.get(column) ?? inGroups(refined, column)
  known.set(refined, ofRefined.set(column, ordered))
  const lines = groupedLines(refined.indexes.rows, ordered.groups, folded)
  const rows = lines.filter((line) => line.kind !== 'group')
  return { lines, rows, refined: ordered.refined }
}

function inGroups(refined: Refined, column: ColumnId): Ordered {
  const { indexes, sort } = refined
  const [first] = sort
  const descending = first?.field === column && first.descending
  const index = indexes.field(fieldOfColumn(column))
  const groups = groupPlaces(refined.order, { column, index, descending })
  const order = Uint32Array.from(groups.flatMap(({ places }) => places))
  const groupedBy = { field: column, descending }
  return { groups, refined: { ...refined, order, rows: pick(indexes.rows, order), groupedBy } }
}
