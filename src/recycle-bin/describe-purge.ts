import type { PurgeBasis, PurgeGap, PurgeTime } from '~/inventory/purge-time'
import { formatAge, formatUtc, formatZoned } from '~/lib/format-time'

import { describeHours } from './describe-hours'

const bases: Record<PurgeBasis, string> = {
  deletion: 'reported deletion',
  update: 'last update',
}

const gaps: Record<PurgeGap, string> = {
  'policy-pending': 'the policy is not read yet',
  'policy-unreadable': 'the policy cannot be read',
  'policy-off': 'the recycle bin is off now',
  'no-retention': 'the policy does not say how long servers are kept',
  'no-time': 'neither a deletion nor an update is reported',
}

/** A purge time in words: `when` for a cell, with what is behind it; or why it is not known. */
export type PurgeWords =
  | {
      readonly kind: 'estimated'
      /** `in 5 d`, as ages are written. */
      readonly when: string
      /** In UTC. */
      readonly whole: string
      /** In the zone of the machine. */
      readonly zoned: string
      /** What the estimate rests on. */
      readonly basis: string
    }
  | { readonly kind: 'unknown'; readonly reason: string }

/** Says when a server in the recycle bin will be destroyed. `now` in milliseconds since 1970. */
export function describePurge(purge: PurgeTime, now: number): PurgeWords {
  if (purge.kind === 'unknown') return { kind: 'unknown', reason: `unknown: ${gaps[purge.gap]}` }
  const { at, binned, basis, hours } = purge
  if (purge.kind === 'passed') {
    const reason = `unknown: by the policy of now it would be gone since ${formatUtc(at)}; the policy of when it was deleted counts`
    return { kind: 'unknown', reason }
  }
  return {
    kind: 'estimated',
    when: formatAge(at, now),
    whole: formatUtc(at),
    zoned: formatZoned(at),
    basis: `${bases[basis]} ${formatUtc(binned)} + ${describeHours(hours)} by the policy of now`,
  }
}
