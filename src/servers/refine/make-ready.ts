import type { Loaded } from '~/inventory/loaded'
import { prepareRows } from '~/inventory/refine/prepare-rows'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { inSlices } from '~/lib/in-slices'

/** Rows that are to be shown: those of which list, in which order, and what is asked of them. */
export interface WantedRows {
  /** Tells a list from another one, whatever is loaded of it. */
  readonly listId: string
  readonly loaded: Loaded
  readonly sort: readonly SortColumn[]
  /** Null for all rows. */
  readonly query: Query | null
}

/**
 * Makes rows ready to be shown while input is served. `indexes` are those of the rows that are shown meanwhile. Hands
 * over what gives the rows, or throws where that failed. Returns what gives it up.
 */
export function makeReady(
  wanted: WantedRows,
  indexes: RowIndexes,
  handOver: (made: () => WantedRows) => void,
): () => void {
  const { loaded, query, sort } = wanted
  return inSlices(prepareRows(loaded.rows, indexes, query ?? { terms: [] }, sort), {
    done: () => handOver(() => wanted),
    failed: (fault) =>
      handOver(() => {
        throw fault
      }),
  })
}
