import { areReady } from '~/inventory/refine/prepare-rows'
import type { RowIndexes } from '~/inventory/refine/row-indexes'

import type { WantedRows } from './make-ready'
import { isSameOrder } from './own-sort-keys'

/** The rows that are shown, and those that are being made ready. */
interface Standing {
  readonly ready: WantedRows
  readonly target: WantedRows | null
  /** Those of the rows that are shown. */
  readonly indexes: RowIndexes | null
}

/**
 * What is shown of the newest that is wanted: all of it where it can be drawn at once or is of another list, else what
 * was shown before; and what is to be made ready for it.
 */
export function chooseRows(
  newest: WantedRows,
  { ready, target, indexes }: Standing,
): { readonly shown: WantedRows; readonly target: WantedRows | null } {
  const { listId, loaded, sort } = newest
  const same = ready.listId === listId
  if (!same || indexes === null || areReady(loaded.rows, indexes, sort)) {
    const stands = same && ready.loaded === loaded && ready.sort === sort
    return { shown: stands ? ready : newest, target: null }
  }
  const stays = target !== null && isSameOrder(target.sort, sort)
  return { shown: ready, target: stays ? target : newest }
}
