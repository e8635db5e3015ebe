/** The five meanings that a status can have on the screen; each has a colour and a shape of its own. */
export type StatusKind = 'running' | 'stopped' | 'transition' | 'failed' | 'unusual'

interface StatusFacts {
  readonly kind: StatusKind
  readonly meaning: string
  /** Statuses that the API also returns when it is asked for this one. */
  readonly alsoReturns?: readonly string[]
}

/**
 * The statuses that the `status` filter accepts, and what else each returns: the filter works on groups of
 * vm_state. Source: "Querying Details About ECSs", 2025-09-19; meanings: "ECS Statuses".
 */
const filterStatuses = {
  ACTIVE: {
    kind: 'running',
    meaning: 'running',
    alsoReturns: ['REBOOT', 'HARD_REBOOT', 'REBUILD', 'MIGRATING', 'RESIZE'],
  },
  SHUTOFF: { kind: 'stopped', meaning: 'stopped', alsoReturns: ['RESIZE', 'REBUILD'] },
  ERROR: { kind: 'failed', meaning: 'in an error state', alsoReturns: ['REBUILD'] },
  BUILD: { kind: 'transition', meaning: 'being created' },
  REBOOT: { kind: 'transition', meaning: 'restarting' },
  HARD_REBOOT: { kind: 'transition', meaning: 'being restarted by force' },
  REBUILD: { kind: 'transition', meaning: 'being rebuilt from an image' },
  MIGRATING: { kind: 'transition', meaning: 'moving to another host' },
  RESIZE: { kind: 'transition', meaning: 'changing its flavor' },
  REVERT_RESIZE: { kind: 'transition', meaning: 'returning to its former flavor' },
  VERIFY_RESIZE: {
    kind: 'unusual',
    meaning: 'waiting for the new flavor to be confirmed',
    alsoReturns: ['REVERT_RESIZE'],
  },
  DELETED: { kind: 'stopped', meaning: 'deleted; only administrators may ask for these' },
  SHELVED: { kind: 'unusual', meaning: 'shelved: stopped, kept as an image' },
  SHELVED_OFFLOADED: { kind: 'unusual', meaning: 'shelved and removed from its host' },
  UNKNOWN: { kind: 'unusual', meaning: 'in a state that the API itself does not know' },
} as const satisfies Record<string, StatusFacts>

/** A status that the `status` filter accepts. */
export type FilterStatus = keyof typeof filterStatuses

/** Statuses that rows can have but the filter does not take. Source: OpenAPI description of `status`, 2026-07-24. */
const rowStatuses = {
  PAUSED: { kind: 'unusual', meaning: 'paused' },
  SUSPENDED: { kind: 'unusual', meaning: 'suspended' },
  SOFT_DELETED: { kind: 'stopped', meaning: 'deleted, can still be restored' },
  RESCUE: { kind: 'unusual', meaning: 'in rescue mode' },
} as const satisfies Record<string, StatusFacts>

const knownStatuses: ReadonlyMap<string, StatusFacts> = new Map(
  Object.entries<StatusFacts>({ ...filterStatuses, ...rowStatuses }),
)

/** The statuses of the filter, in the order in which a person looks for them. */
export const filterStatusNames = Object.keys(filterStatuses).filter(isFilterStatus)

/** Whether the `status` filter accepts this text. */
export function isFilterStatus(text: string): text is FilterStatus {
  return Object.hasOwn(filterStatuses, text)
}

/** Facts about a row's status; a status that nobody documented reads as unusual, never as an error. */
export function statusFacts(status: string | null): StatusFacts {
  if (status === null) return { kind: 'unusual', meaning: 'not reported' }
  return knownStatuses.get(status) ?? { kind: 'unusual', meaning: 'not a documented status' }
}

/** The statuses that rows may have when the API is asked for `filter`, the filter's own first. */
export function statusesReturnedFor(filter: FilterStatus): readonly string[] {
  return [filter, ...(statusFacts(filter).alsoReturns ?? [])]
}
