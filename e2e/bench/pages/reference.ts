import type { Row } from '~/api/server'
import { formatCount } from '~/lib/format-count'

import { nameText } from './columns'
import { naiveTest } from './refine-cases'
import { compareKeys, sortKeyOf, type SortedColumn } from './sort-cases'

/** What is on the screen: a query, and a sort. */
export interface View {
  readonly query: string
  readonly sort: { readonly column: SortedColumn; readonly descending: boolean } | null
}

/** What a page has to show for a view, worked out without indexes. */
export interface Expected {
  readonly count: number
  /** First cells of the rows from the top. */
  readonly names: readonly string[]
  /** The first values of the facet Status with their counts. */
  readonly facet: readonly string[]
}

const comparedRows = 25
const facetRows = 8

/** Refines, sorts and counts the plain way. */
export function referenceOf(rows: readonly Row[], { query, sort }: View): Expected {
  const shown = rows.filter(naiveTest(query))
  if (sort !== null) {
    const keyOf = sortKeyOf(sort.column)
    const keyed = shown.map((row) => ({ row, key: keyOf(row) }))
    keyed.sort((one, other) => compareKeys(one.key, other.key, sort.descending))
    for (const [place, { row }] of keyed.entries()) shown[place] = row
  }
  return {
    count: shown.length,
    names: shown.slice(0, comparedRows).map((row) => (row.kind === 'server' ? nameText(row) : '')),
    facet: statusFacet(shown),
  }
}

/** The facet of a query that chooses no status. */
function statusFacet(rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const status = row.kind === 'server' ? row.status : null
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return [...counts]
    .sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1))
    .slice(0, facetRows)
    .map(([value, count]) => `${value}${formatCount(count)}`)
}
