import { useEffect } from 'react'

import { isComplete, isReload, isUnderWay, type Loaded } from '~/inventory/loaded'
import type { RowIndexes } from '~/inventory/refine/row-indexes'

import type { Refining } from './refining'

/** Prepares rows for queries and sorts while nobody needs the main thread; see `prepareInIdle`. */
export function usePrepared(
  refining: Refining | null,
  indexes: RowIndexes | null,
  loaded: Loaded,
): void {
  const { rows } = loaded
  const complete = isComplete(loaded)
  const more = !isReload(loaded) && isUnderWay(loaded)
  useEffect(() => {
    if (refining === null || indexes === null) return
    return refining.prepareInIdle(indexes, { complete, more })
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [refining, indexes, rows, complete, more])
}
