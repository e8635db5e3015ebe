import type { Row } from '~/api/server'
import { prepareRows } from '~/inventory/refine/prepare-rows'
import type { Query } from '~/inventory/refine/query'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import { inSlices } from '~/lib/in-slices'

/** What rows are made ready for. */
interface WayToShow {
  /** Those of the rows that are shown meanwhile. */
  readonly indexes: RowIndexes
  /** Null for all rows. */
  readonly query: Query | null
  readonly sort: readonly SortColumn[]
}

/** Makes rows ready to be shown while input is served, and tells when. Returns what gives that up. */
export function makeReady(
  rows: readonly Row[],
  { indexes, query, sort }: WayToShow,
  end: { readonly done: () => void; readonly failed: (fault: unknown) => void },
): () => void {
  return inSlices(prepareRows(rows, indexes, query ?? { terms: [] }, sort), end)
}
