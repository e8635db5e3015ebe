import { useEffect, useState } from 'react'

import type { RowIndexes } from '~/inventory/refine/row-indexes'

import type { WantedRows } from './make-ready'
import type { Refining } from './refining'

/**
 * What is loaded, and in which order, as of when that could be drawn at once: 100,000 rows that come in place of others
 * are indexed, and more of them sorted, or all by another column, while those before stand on the screen and input is
 * served. Another list (`listId`) is shown as it is: rows of one list must not stand for those of another. So are rows
 * that were there before the code that refines them.
 */
export function useReadyRows(
  refining: Refining | null,
  newest: WantedRows,
  indexes: RowIndexes | null,
): Pick<WantedRows, 'loaded' | 'sort'> {
  const [ready, setReady] = useState(newest)
  /** Being made ready: to its end, whatever is typed or comes meanwhile, or rows that pour in would never be. */
  const [target, setTarget] = useState<WantedRows | null>(null)
  const next = refining?.chooseRows(newest, { ready, target, indexes })
  if (next !== undefined && next.shown !== ready) setReady(next.shown)
  if (next !== undefined && next.target !== target) setTarget(next.target)

  useEffect(() => {
    if (refining === null || indexes === null || target === null) return
    return refining.makeReady(target, indexes, (made) => {
      setReady(made)
      setTarget(null)
    })
  }, [refining, indexes, target])
  return next?.shown ?? newest
}
