import { useState } from 'react'

import { describeOutcome } from './describe-outcome'
import type { Refined } from './refined'

/**
 * Says what refining and sorting have come to: once typing pauses, not for every key; and, where it is the rows that
 * changed, once they have all come, not for every page.
 */
export function Outcome({
  refined,
  columns,
  settled,
  loading,
}: {
  refined: Refined
  columns: readonly { readonly id: string; readonly header: string }[]
  settled: boolean
  loading: boolean
}) {
  const { text, sort } = refined
  const outcome = describeOutcome(refined, columns)
  const [said, setSaid] = useState({ outcome: '', text, sort })
  const asked = said.text !== text || said.sort !== sort
  if (settled && (asked || (!loading && said.outcome !== outcome))) {
    setSaid({ outcome, text, sort })
  }
  return <output className="sr-only">{said.outcome}</output>
}
