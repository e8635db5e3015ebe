import { useQuery } from '@tanstack/react-query'

import { recycleBinPolicyQuery } from '~/api/queries'
import { t } from '~/lib/language/translate'

import { describeDays, describeHours } from './describe-hours'

/** Whether the recycle bin is on and what it does, in one line; says so when the policy cannot be read. */
export function PolicyStrip({ projectId }: { projectId: string }) {
  const policy = useQuery(recycleBinPolicyQuery(projectId))
  if (policy.isPending) return <p className="h-8 border-b bg-surface" aria-hidden />
  return (
    <p className="flex min-h-8 items-center gap-4 border-b py-1 bg-surface px-3 text-small text-muted">
      {policy.isError ? t('The policy of the recycle bin cannot be read.') : describe(policy.data)}
    </p>
  )
}

function describe(policy: {
  enabled: boolean | null
  minimumAgeDays: number | null
  retentionHours: number | null
}): string {
  const { enabled, minimumAgeDays, retentionHours } = policy
  const rules = [
    retentionHours === null
      ? null
      : t('keeps deleted servers for {time}', { time: describeHours(retentionHours) }),
    minimumAgeDays === null
      ? null
      : t('takes servers that are at least {time} old', { time: describeDays(minimumAgeDays) }),
  ].filter((rule) => rule !== null)
  if (enabled === false) return describeOff(rules)
  const state = enabled === null ? t('Recycle bin: not reported') : t('Recycle bin: on')
  return [state, ...rules].join(' · ')
}

/** A bin that is off does none of it. */
function describeOff([rule, other]: readonly string[]): string {
  if (rule === undefined) return t('Recycle bin: off')
  return other === undefined
    ? t('Recycle bin: off · when it is on, it {rule}', { rule })
    : t('Recycle bin: off · when it is on, it {rule} and {other}', { rule, other })
}
