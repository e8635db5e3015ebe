import { useQuery } from '@tanstack/react-query'

import { recycleBinPolicyQuery } from '~/api/queries'

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
  return [
    `Recycle bin: ${state}`,
    policy.retentionHours === null ? null : `keeps deleted servers for ${policy.retentionHours} h`,
    policy.minimumAgeDays === null
      ? null
      : `takes servers that are at least ${policy.minimumAgeDays} ${policy.minimumAgeDays === 1 ? 'day' : 'days'} old`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}
