import { binPolicy } from '../bin-rules'
import { isoSeconds, zonelessMicroseconds } from '../times'
import type { Trait } from './trait'

const hour = 3_600_000

/** Was binned so many hours before the inventory began. */
function binned(hours: number): Trait {
  return (_, { fleet }) => ({ updated: isoSeconds(fleet.startedAt - hours * hour) })
}

/**
 * What tells when a server was binned, or does not: a few hours left, no time at all, a reported deletion with a
 * change after it, and servers that came into the bin while its policy kept them longer. The first two are as that
 * policy has it: the bin that drifts, which lets servers go by their last change, has no others.
 */
export const binTraits: readonly Trait[] = [
  binned(binPolicy.retention_hour - 5.5),
  binned(binPolicy.retention_hour - 20.5),
  () => ({ updated: undefined }),
  (_, { fleet }) => ({
    'OS-SRV-USG:terminated_at': zonelessMicroseconds(fleet.startedAt - 100.5 * hour, 0),
    updated: isoSeconds(fleet.startedAt - 20 * hour),
  }),
  binned(binPolicy.retention_hour + 60),
  () => ({ updated: null }),
  binned(2 * binPolicy.retention_hour),
]
