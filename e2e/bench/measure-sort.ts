import type { Contender, OpenPage } from './contender'
import type { Figures } from './figures'
import { sortedColumns } from './pages/sort-cases'
import type { References } from './references'
import { columnHeader, drive } from './view-driver'

/** Clicks each sortable header until it sorts no more: ascending, descending, as the API has it. */
export async function measureSort(
  open: OpenPage,
  contender: Contender,
  references: References,
  figures: Figures,
  round: number,
): Promise<void> {
  for (const { id, header } of sortedColumns) {
    for (const descending of [false, true, null]) {
      const sort = descending === null ? null : { column: id, descending }
      const expected = await references.of({ query: '', sort })
      const { start, painted } = await drive(open, 'click', expected, () =>
        columnHeader(open, header).click(),
      )
      const first = round === 0 && descending === false
      figures.add(first ? 'sort, first click' : 'sort, later clicks', contender, painted - start)
      if (first) figures.add(`sort, first click on ${header}`, contender, painted - start)
    }
  }
}
