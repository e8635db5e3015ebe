import { useDeferredValue, useMemo } from 'react'

import { describeVain } from './describe-vain'
import type { Refined } from './refined'

/** Shows what is excluded in vain; Outcome says it aloud. The rows come first. */
export function VainNote({ refined }: { refined: Refined }) {
  const { query, refinement, indexes } = useDeferredValue(refined)
  const text = useMemo(
    () => describeVain({ query, refinement, indexes }),
    [query, refinement, indexes],
  )
  if (text === '') return null
  return (
    <span className="max-w-72 truncate text-small text-muted" title={text}>
      {text}
    </span>
  )
}
