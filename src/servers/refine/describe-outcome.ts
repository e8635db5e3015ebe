import type { SortColumn } from '~/inventory/sort/sort-rows'
import { t, translated } from '~/lib/language/translate'

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
            .map(describeOrder)
            .reduce((first, next) => t('{first}, then {next}', { first, next })),
        }),
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')

  function describeOrder({ field, descending }: SortColumn): string {
    const column = translated(columns.find((one) => one.id === field)?.header ?? field)
    return descending ? t('{column}, descending', { column }) : t('{column}, ascending', { column })
  }
}
