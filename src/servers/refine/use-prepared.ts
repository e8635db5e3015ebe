import { useEffect } from 'react'

import type { Row } from '~/api/server'
import type { RowIndexes } from '~/inventory/refine/row-indexes'

import type { Refining } from './refining'

const noRows: readonly Row[] = []

/** Prepares rows for queries and sorts while nobody needs the main thread; see `prepareInIdle`. */
export function usePrepared(
  refining: Refining | null,
  indexes: RowIndexes | null,
  complete: boolean,
): void {
  const rows = indexes?.rows ?? noRows
  useEffect(() => {
    if (refining === null || indexes === null || rows.length === 0) return
    return refining.prepareInIdle(indexes, complete)
  }, [refining, indexes, rows, complete])
}
