import type { Server } from '~/api/server'

/** What is known of a recycle bin's policy: on its way, refused, or what the API says of it. */
export type BinPolicy =
  | 'pending'
  | 'unreadable'
  | {
      /** Null where the API does not say. */
      readonly enabled: boolean | null
      readonly retentionHours: number | null
    }

/** An estimate, never a report: times in milliseconds since 1970. */
interface Estimate {
  /** When the server would be destroyed. */
  readonly at: number
  /** When it came into the bin, as far as the row tells. */
  readonly binned: number
  /** What tells it: a reported deletion, or the last update, which may be another change. */
  readonly basis: PurgeBasis
  /** Hours that the policy of now keeps servers. */
  readonly hours: number
}

export type PurgeBasis = 'deletion' | 'update'

/** What is missing for an estimate. */
export type PurgeGap =
  | 'policy-pending'
  | 'policy-unreadable'
  | 'policy-off'
  | 'no-retention'
  | 'no-time'

/** When a server in the recycle bin will be destroyed: unknown, too, where the estimate lies in the past. */
export type PurgeTime =
  | ({ readonly kind: 'estimated' | 'passed' } & Estimate)
  | { readonly kind: 'unknown'; readonly gap: PurgeGap }

/** Milliseconds since 1970 of the last moment that a Date can be. */
const lastTime = 8.64e15

/** When a server came into the recycle bin, as far as its row tells: the API has no field for it. */
export function binnedTime({ terminated, updated }: Server): number | null {
  return terminated ?? updated
}

/**
 * Estimates when a binned server will be destroyed. No field of the API says it, and the retention applies only to
 * servers that were binned after the policy was set. `now` in milliseconds since 1970.
 */
export function estimatePurge(server: Server, policy: BinPolicy, now: number): PurgeTime {
  if (policy === 'pending' || policy === 'unreadable') return unknown(`policy-${policy}`)
  if (policy.enabled === false) return unknown('policy-off')
  const hours = policy.retentionHours
  if (hours === null || hours <= 0) return unknown('no-retention')
  const binned = binnedTime(server)
  if (binned === null) return unknown('no-time')
  const at = binned + hours * 3_600_000
  if (at > lastTime) return unknown('no-retention')
  const basis = server.terminated === null ? 'update' : 'deletion'
  return { kind: at > now ? 'estimated' : 'passed', at, binned, basis, hours }
}

function unknown(gap: PurgeGap): PurgeTime {
  return { kind: 'unknown', gap }
}
