import { useMemo } from 'react'

import type { Loaded } from '~/inventory/loaded'
import { t } from '~/lib/language/translate'
import { useNow } from '~/lib/use-now'

import { describeChanges } from '../changes/describe-changes'

/** What a load has come to, in one sentence to be said aloud: how much is there, whether that is all, what changed. */
export function ListOutcome({
  loaded: { changes },
  amount,
  completeness,
}: {
  loaded: Loaded
  amount: string
  completeness: string
}) {
  const now = useNow()
  const words = useMemo(
    () => (changes === null ? null : describeChanges(changes, now)),
    [changes, now],
  )
  return words === null
    ? t('{amount}, {completeness}', { amount, completeness })
    : t('{amount}, {completeness}; {changes}', { amount, completeness, changes: words })
}
