import { useQuery } from '@tanstack/react-query'

import { recycleBinPolicyQuery } from '~/api/queries'

import { count, describeHours } from './describe-hours'

/** Whether the recycle bin is on and what it does, in one line; says so when the policy cannot be read. */
export function PolicyStrip({ projectId }: { projectId: string }) {
  const policy = useQuery(recycleBinPolicyQuery(projectId))
  if (policy.isPending) return <p className="h-8 border-b bg-surface" aria-hidden />
  return (
    <p className="flex min-h-8 items-center gap-4 border-b py-1 bg-surface px-3 text-small text-muted">
      {policy.isError ? 'The policy of the recycle bin cannot be read.' : describe(policy.data)}
    </p>
  )
}

function describe(policy: {
  enabled: boolean | null
  minimumAgeDays: number | null
  retentionHours: number | null
}): string {
  const state = policy.enabled === null ? 'not reported' : policy.enabled ? 'on' : 'off'
  const rules = [
    policy.retentionHours === null
      ? null
      : `keeps deleted servers for ${describeHours(policy.retentionHours)}`,
    policy.minimumAgeDays === null
      ? null
      : `takes servers that are at least ${count(policy.minimumAgeDays, 'day')} old`,
  ].filter((rule) => rule !== null)
  // A bin that is off does none of it.
  if (policy.enabled === false && rules.length > 0) {
    return `Recycle bin: off · when it is on, it ${rules.join(' and ')}`
  }
  return [`Recycle bin: ${state}`, ...rules].join(' · ')
}
