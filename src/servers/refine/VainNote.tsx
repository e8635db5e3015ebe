import { useDeferredValue, useMemo } from 'react'

import { vainExclusions } from '~/inventory/refine/vain-exclusions'
import { t } from '~/lib/language/translate'

import type { Refined } from './refined'

/** Says what is excluded in vain. The rows come first. */
export function VainNote({ refined }: { refined: Refined }) {
  const { query, refinement, indexes } = useDeferredValue(refined)
  const terms = useMemo(
    () => vainExclusions(query, refinement, indexes.rows.length),
    [query, refinement, indexes],
  )
  if (terms.length === 0) return null
  const text = t('No loaded server has {terms}', { terms: terms.join(', ') })
  return (
    <output className="max-w-72 truncate text-small text-muted" title={text}>
      {text}
    </output>
  )
}
