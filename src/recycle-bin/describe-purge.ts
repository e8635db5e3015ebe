import type { PurgeBasis, PurgeGap, PurgeTime } from '~/inventory/purge-time'
import { formatUtc, formatZoned } from '~/lib/format-time'
import { type Label, t, type Text } from '~/lib/language/translate'
import { type Clock, writeTime } from '~/servers/layout/times'

import { describeHours } from './describe-hours'

const bases = {
  deletion: 'reported deletion {time} + {kept} by the policy of now',
  update: 'last update {time} + {kept} by the policy of now',
} as const satisfies Record<PurgeBasis, Text>

const gaps: Record<PurgeGap, Label> = {
  'policy-pending': 'unknown: the policy is not read yet',
  'policy-unreadable': 'unknown: the policy cannot be read',
  'policy-off': 'unknown: the recycle bin is off now',
  'no-retention': 'unknown: the policy does not say how long servers are kept',
  'no-time': 'unknown: neither a deletion nor an update is reported',
}

/** A purge time in words: `when` for a cell, with what is behind it; or why it is not known. */
export type PurgeWords =
  | {
      readonly kind: 'estimated'
      /** As cells write times: `in 5 d`. */
      readonly when: string
      /** In UTC. */
      readonly whole: string
      /** In the zone of the machine. */
      readonly zoned: string
      /** What the estimate rests on. */
      readonly basis: string
    }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Says when a server in the recycle bin will be destroyed. */
export function describePurge(purge: PurgeTime, clock: Clock): PurgeWords {
  if (purge.kind === 'unknown') return { kind: 'unknown', reason: t(gaps[purge.gap]) }
  const { at, binned, basis, hours } = purge
  if (purge.kind === 'passed') {
    const reason = t(
      'unknown: by the policy of now it would be gone since {time}; the policy of when it was deleted counts',
      { time: formatUtc(at) },
    )
    return { kind: 'unknown', reason }
  }
  return {
    kind: 'estimated',
    when: writeTime(at, clock),
    whole: formatUtc(at),
    zoned: formatZoned(at),
    basis: t(bases[basis], { time: formatUtc(binned), kept: describeHours(hours) }),
  }
}
