import { useCallback, useMemo } from 'react'

import type { Row } from '~/api/server'
import { fold } from '~/inventory/refine/glob'
import type { RowIndexes } from '~/inventory/refine/row-indexes'
import { SearchText } from '~/inventory/search-text'
import { useInSlices } from '~/lib/use-in-slices'
import type { TableColumn } from '~/table/table-column'

/** What the visible cells say, joined for searching. */
export interface CellTexts {
  /** Begins with the rows that are loaded; how far it goes shows `ready`. */
  readonly search: SearchText
  /** The cells of all rows are joined. */
  readonly ready: boolean
}

/** Joins the texts of the visible columns, in slices between which input is served. */
export function useCellTexts(indexes: RowIndexes, columns: readonly TableColumn<Row>[]): CellTexts {
  const { rows } = indexes
  // Widths and the time make other columns that say the same.
  const said = columns.map(({ id, textsBy = '' }) => `${id} ${textsBy}`).join('\n')
  const search = useMemo(
    () => new SearchText((row) => columns.map((column) => `${fold(column.text(row))}\n`).join('')),
    // Where rows did not only come besides those before, the indexes are others, and places mean others.
    // oxlint-disable-next-line react/exhaustive-deps
    [said, indexes],
  )
  const work = useCallback(() => search.updateInSteps(rows), [search, rows])
  const ready = useInSlices(work) === work
  return useMemo(() => ({ search, ready }), [search, ready])
}
