import { fieldOfColumn } from '~/inventory/columns/column-field'
import type { ColumnId } from '~/inventory/columns/column-id'
import { groupPlaces, type PlacedGroup } from '~/inventory/group-rows'
import { pick } from '~/lib/sequence'

import type { Refined } from './refined'

/** Refined rows in groups by the values of a column, and the same rows in the order in which they stand there. */
export function groupRefined(
  refined: Refined,
  column: ColumnId,
): { readonly groups: readonly PlacedGroup[]; readonly refined: Refined } {
  const { indexes, sort } = refined
  const [first] = sort
  const descending = first?.field === column && first.descending
  const index = indexes.field(fieldOfColumn(column))
  const groups = groupPlaces(refined.order, { column, index, descending })
  const order = Uint32Array.from(groups.flatMap(({ places }) => places))
  const groupedBy = { field: column, descending }
  return { groups, refined: { ...refined, order, rows: pick(indexes.rows, order), groupedBy } }
}
