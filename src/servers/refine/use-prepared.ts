import { useEffect } from 'react'

import type { Loaded } from '~/inventory/loaded'
import type { RowIndexes } from '~/inventory/refine/row-indexes'

import type { Refining } from './refining'

/** Prepares rows for queries and sorts while nobody needs the main thread; see `prepareInIdle`. */
export function usePrepared(
  refining: Refining | null,
  indexes: RowIndexes | null,
  loaded: Loaded,
): void {
  useEffect(() => {
    if (refining === null || indexes === null) return
    return refining.prepareInIdle(indexes, loaded)
  }, [refining, indexes, loaded])
}
