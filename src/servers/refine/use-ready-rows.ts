import { useEffect, useState } from 'react'

import type { Loaded } from '~/inventory/loaded'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { inSlices } from '~/lib/in-slices'

import type { Refining } from './refining'

const everything: Query = { terms: [] }

/**
 * What is loaded, as of when its rows could be drawn at once: 100,000 rows that come in place of others are indexed, and
 * more of them sorted, while those before stand on the screen and input is served. Another list (`listId`) is shown as
 * it is: rows of one list must not stand for those of another.
 */
export function useReadyRows(
  refining: Refining | null,
  listId: string,
  loaded: Loaded,
  { indexes, query, sort }: WayToShow,
): Loaded {
  const [ready, setReady] = useState({ listId, loaded })
  /** Being made ready: to its end, whatever comes meanwhile, or rows that pour in would never be. */
  const [target, setTarget] = useState<Loaded | null>(null)
  const atOnce =
    refining === null ||
    indexes === null ||
    ready.listId !== listId ||
    loaded.rows === ready.loaded.rows ||
    refining.areReady(loaded.rows, indexes, sort)
  const shown = atOnce ? loaded : ready.loaded
  if (shown !== ready.loaded || listId !== ready.listId) setReady({ listId, loaded: shown })
  const next = atOnce ? null : (target ?? loaded)
  if (next !== target) setTarget(next)

  useEffect(() => {
    if (refining === null || indexes === null || target === null) return
    const steps = refining.prepareRows(target.rows, indexes, query ?? everything, sort)
    return inSlices(steps, () => {
      setReady({ listId, loaded: target })
      setTarget(null)
    })
  }, [refining, indexes, target, query, sort, listId])
  return shown
}

/** How rows are to be shown. */
interface WayToShow {
  /** Those of the rows that are shown. */
  readonly indexes: RowIndexes | null
  readonly query: Query | null
  readonly sort: readonly SortColumn[]
}
