import { powerMismatch, powerStateName } from '~/inventory/power'
import { Icon } from '~/ui/Icon'
import { Missing } from '~/ui/Missing'

/** The power state, marked where it contradicts the status. */
export function PowerCell({
  status,
  powerState,
}: {
  status: string | null
  powerState: number | null
}) {
  if (powerState === null) return <Missing />
  const mismatch = powerMismatch(status, powerState)
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={mismatch ?? undefined}>
      {mismatch !== null && (
        <Icon name="link" label="contradicts the status" className="text-failed" />
      )}
      <span className="truncate">{powerStateName(powerState)}</span>
    </span>
  )
}
