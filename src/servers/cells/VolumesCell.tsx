import type { Volume } from '~/api/server'
import { Icon } from '~/ui/Icon'
import { Missing } from '~/ui/Missing'

import { describeVolume } from '../describe-volume'

/** The number of volumes and the boot device; hover lists them all. */
export function VolumesCell({ volumes }: { volumes: readonly Volume[] | null }) {
  if (volumes === null) return <Missing />
  if (volumes.length === 0) return <Missing reason="no volumes attached" />
  const boot = volumes.find((volume) => volume.boot)
  const kept = boot !== undefined && boot.deleteOnTermination === false
  return (
    <span
      className="flex min-w-0 items-center gap-1.5"
      title={volumes.map(describeVolume).join('\n')}
    >
      <Icon name="disk" className="text-muted" />
      <span className="w-5 shrink-0 text-right tabular-nums">{volumes.length}</span>
      {boot !== undefined && (
        <span className="truncate font-mono text-small text-muted">
          {boot.device ?? 'boot'}
          {kept && ' kept'}
        </span>
      )}
    </span>
  )
}
