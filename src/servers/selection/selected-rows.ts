import type { Row } from '~/api/server'
import { type SortColumn, sortRows } from '~/inventory/sort/sort-rows'
import { pick } from '~/lib/sequence'

import type { RowSelection } from './selection'

/** The selected ones of the loaded rows in the order of the sort, those that the refine query leaves out among them. */
export function selectedRows(
  { ids }: RowSelection,
  loaded: readonly Row[],
  sort: readonly SortColumn[],
): readonly Row[] {
  if (ids.size === 0) return []
  const places = loaded.flatMap(({ id }, place) => (ids.has(id) ? [place] : []))
  return [...pick(loaded, sortRows(loaded, Uint32Array.from(places), sort))]
}
