import { useDeferredValue, useMemo, useState } from 'react'

import { useAfterPause } from '~/lib/use-after-pause'

import { describeOutcome } from './describe-outcome'
import { describeUndone } from './describe-undone'
import { describeVain } from './describe-vain'
import type { Refined } from './refined'

/**
 * Says what refining and sorting have come to, or that they were undone: once typing pauses, not for every key; and,
 * where it is the rows that changed, once they have all come, not for every page, and not at all where they came by
 * themselves.
 */
export function Outcome({
  refined,
  columns,
  settled,
  loading,
  byItself,
}: {
  refined: Refined
  columns: readonly { readonly id: string; readonly header: string }[]
  settled: boolean
  loading: boolean
  /** The rows were reloaded by themselves. */
  byItself: boolean
}) {
  // The rows come first.
  const now = useDeferredValue(refined)
  const { text, query, sort, refinement, indexes } = now
  const vain = useMemo(
    () => describeVain({ query, refinement, indexes }),
    [query, refinement, indexes],
  )
  const outcome = joinSentences(describeOutcome(now, columns), vain)
  const [said, setSaid] = useState({ outcome: '', undone: '', text, query, sort })
  const asked = said.text !== text || said.sort !== sort
  if (settled && (asked || (!loading && !byItself && said.outcome !== outcome))) {
    const undone = asked ? describeUndone(said, now) : ''
    setSaid({ outcome, undone, text, query, sort })
  }
  const words = useAfterPause(joinSentences(said.outcome, said.undone))
  return <output className="sr-only">{words}</output>
}

function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ')
}
