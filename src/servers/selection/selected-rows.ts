import type { Row } from '~/api/server'
import { sortRows } from '~/inventory/sort/sort-rows'
import { pick } from '~/lib/sequence'

import type { Refined } from '../refine/refined'
import type { RowSelection } from './selection'

/** The selected ones of the loaded rows as they stand on the screen, and behind them those that the refine query leaves out. */
export function selectedRows(
  { ids }: RowSelection,
  {
    indexes: { rows: loaded },
    places,
    rows,
    sort,
  }: Pick<Refined, 'indexes' | 'places' | 'rows' | 'sort'>,
): readonly Row[] {
  if (ids.size === 0) return []
  const shown = [...rows].filter(({ id }) => ids.has(id))
  if (shown.length === ids.size) return shown
  const matches = new Uint8Array(loaded.length)
  for (const place of places) matches[place] = 1
  const hidden = loaded.flatMap(({ id }, place) =>
    ids.has(id) && matches[place] === 0 ? [place] : [],
  )
  return [...shown, ...pick(loaded, sortRows(loaded, Uint32Array.from(hidden), sort))]
}
