import { t } from '~/lib/language/translate'

import type { Refined } from './refined'

/** What no longer refines or sorts the rows as it did before, for those who cannot see it; empty where nothing does. */
export function describeUndone(
  before: Pick<Refined, 'query' | 'sort'>,
  { query, sort, indexes }: Pick<Refined, 'query' | 'sort' | 'indexes'>,
): string {
  const sentences = [
    before.query.terms.length > 0 && query.terms.length === 0
      ? t('All {total} loaded servers.', { total: indexes.rows.length })
      : null,
    before.sort.length > 0 && sort.length === 0 ? t('In the order of the API.') : null,
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}
