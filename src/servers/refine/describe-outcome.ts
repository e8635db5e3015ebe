import { formatCount } from '~/lib/format-count'
import type { ColumnOrder } from '~/table/table-column'

import type { Refined } from './refined'

/** What refining and sorting have come to, for those who cannot see it; empty while rows stand as the API sent them. */
export function describeOutcome(
  {
    query,
    unfinished,
    rows,
    indexes,
    sort,
  }: Pick<Refined, 'query' | 'unfinished' | 'rows' | 'indexes' | 'sort'>,
  columns: readonly { readonly id: string; readonly header: string }[],
): string {
  const total = indexes.rows.length
  const sentences = [
    query.terms.length === 0
      ? null
      : `${formatCount(rows.length)} of ${formatCount(total)} loaded servers match.`,
    unfinished === null || unfinished === '' ? null : `No row has ${unfinished} yet.`,
    sort.length === 0
      ? null
      : `Sorted by ${sort.map(({ field, descending }) => describeOrder({ id: field, descending })).join(', then ')}.`,
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')

  function describeOrder({ id, descending }: ColumnOrder): string {
    const header = columns.find((column) => column.id === id)?.header ?? id
    return `${header}, ${descending ? 'descending' : 'ascending'}`
  }
}
