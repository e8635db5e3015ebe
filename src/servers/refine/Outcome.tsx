import { useState } from 'react'

import { describeOutcome } from './describe-outcome'
import type { Refined } from './use-refine'

/** Says what refining and sorting have come to: once typing pauses, not for every key. */
export function Outcome({
  refined,
  columns,
  settled,
}: {
  refined: Refined
  columns: readonly { readonly id: string; readonly header: string }[]
  settled: boolean
}) {
  const outcome = describeOutcome(refined, columns)
  const [said, setSaid] = useState('')
  if (settled && said !== outcome) setSaid(outcome)
  return <output className="sr-only">{said}</output>
}
