import { describePolicies } from './describe-policies'
import type { ProjectPolicy } from './use-policies'

/** Whether the recycle bins are on and what they do, in one line; says so when a policy cannot be read. */
export function PolicyStrip({ policies }: { policies: readonly ProjectPolicy[] }) {
  const words = describePolicies(policies)
  if (words === null) return <p className="h-8 border-b bg-surface" aria-hidden />
  return (
    <p className="flex min-h-8 items-center gap-4 border-b py-1 bg-surface px-3 text-small text-muted">
      {words}
    </p>
  )
}
