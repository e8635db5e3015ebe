import { useEffect } from 'react'

import { isComplete, isUnderWay, type Loaded } from '~/inventory/loaded'
import type { RowIndexes } from '~/inventory/refine/row-indexes'

import type { Refining } from './refining'

/**
 * Rows that are prepared within a tenth of a second. As long as there are no more of them, and others on their way, those
 * need the processor more: of an inventory of this size, they are all there a tenth sooner.
 */
const fewRows = 10_000

/** Prepares rows for queries and sorts while nobody needs the main thread; see `prepareInIdle`. */
export function usePrepared(
  refining: Refining | null,
  indexes: RowIndexes | null,
  loaded: Loaded,
): void {
  const { rows } = loaded
  const complete = isComplete(loaded)
  const wait = rows.length === 0 || (rows.length < fewRows && isUnderWay(loaded))
  useEffect(() => {
    if (refining === null || indexes === null || wait) return
    return refining.prepareInIdle(indexes, complete)
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [refining, indexes, rows, complete, wait])
}
