import { useState } from 'react'

import { useAfterPause } from '~/lib/use-after-pause'

import { describeOutcome } from './describe-outcome'
import type { Refined } from './refined'

/**
 * Says what refining and sorting have come to: once typing pauses, not for every key; and, where it is the rows that
 * changed, once they have all come, not for every page, and not at all where they came by themselves.
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
  const { text, sort } = refined
  const outcome = describeOutcome(refined, columns)
  const [said, setSaid] = useState({ outcome: '', text, sort })
  const asked = said.text !== text || said.sort !== sort
  if (settled && (asked || (!loading && !byItself && said.outcome !== outcome))) {
    setSaid({ outcome, text, sort })
  }
  return <output className="sr-only">{useAfterPause(said.outcome)}</output>
}
