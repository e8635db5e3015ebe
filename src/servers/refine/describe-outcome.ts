import { t, translated } from '~/lib/language/translate'
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
      : t('{count} of {total} loaded servers match.', { count: rows.length, total }),
    unfinished === null || unfinished === ''
      ? null
      : t('No row has {value} yet.', { value: unfinished }),
    sort.length === 0
      ? null
      : t('Sorted by {orders}.', {
          orders: sort
            .map(({ field, descending }) => describeOrder({ id: field, descending }))
            .reduce((first, next) => t('{first}, then {next}', { first, next })),
        }),
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')

  function describeOrder({ id, descending }: ColumnOrder): string {
    const column = translated(columns.find((one) => one.id === id)?.header ?? id)
    return descending ? t('{column}, descending', { column }) : t('{column}, ascending', { column })
  }
}
