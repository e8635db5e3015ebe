import { vainExclusions } from '~/inventory/refine/vain-exclusions'
import { t } from '~/lib/language/translate'

import type { Refined } from './refined'

/** What the query excludes in vain, in words; empty where it does not. */
export function describeVain({
  query,
  refinement,
  indexes,
}: Pick<Refined, 'query' | 'refinement' | 'indexes'>): string {
  const terms = vainExclusions(query, refinement, indexes.rows.length)
  return terms.length === 0 ? '' : t('No loaded server has {terms}', { terms: terms.join(', ') })
}
