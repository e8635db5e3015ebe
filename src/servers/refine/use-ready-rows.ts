import { useEffect, useState } from 'react'

import type { Loaded } from '~/inventory/loaded'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import type { SortColumn } from '~/inventory/sort/sort-rows'

import type { Refining } from './refining'

/** What is loaded and the order that is asked for, as far as both can be shown. */
interface Ready {
  readonly loaded: Loaded
  readonly sort: readonly SortColumn[]
}

/** What is to be shown next, and what was asked of the rows when that was begun. */
interface Target extends Ready {
  readonly query: Query | null
}

/**
 * What is loaded, and in which order, as of when that could be drawn at once: 100,000 rows that come in place of others
 * are indexed, and more of them sorted, or all by another column, while those before stand on the screen and input is
 * served. Another list (`listId`) is shown as it is: rows of one list must not stand for those of another. So are rows
 * that were there before the code that refines them.
 */
export function useReadyRows(
  refining: Refining | null,
  listId: string,
  { loaded, sort }: Ready,
  { indexes, query }: WayToShow,
): Ready {
  const [ready, setReady] = useState({ listId, loaded, sort })
  /** Being made ready: to its end, whatever is typed or comes meanwhile, or rows that pour in would never be. */
  const [target, setTarget] = useState<Target | null>(null)
  const atOnce =
    refining === null ||
    indexes === null ||
    ready.listId !== listId ||
    refining.areReady(loaded.rows, indexes, sort)
  const newest = ready.listId === listId && ready.loaded === loaded && ready.sort === sort
  const shown = newest || !atOnce ? ready : { listId, loaded, sort }
  if (shown !== ready) setReady(shown)
  const stays = target !== null && !atOnce && refining.isSameOrder(target.sort, sort)
  const next = atOnce ? null : stays ? target : { loaded, sort, query }
  if (next !== target) setTarget(next)

  useEffect(() => {
    if (refining === null || indexes === null || target === null) return
    const { loaded, ...way } = target
    return refining.makeReady(
      loaded.rows,
      { indexes, ...way },
      {
        done() {
          setReady({ listId, loaded, sort: way.sort })
          setTarget(null)
        },
        failed: (fault) =>
          setReady(() => {
            throw fault
          }),
      },
    )
  }, [refining, indexes, target, listId])
  return shown
}

/** What is asked of the rows besides. */
interface WayToShow {
  /** Those of the rows that are shown. */
  readonly indexes: RowIndexes | null
  readonly query: Query | null
}
