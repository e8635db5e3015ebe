import type { Volume } from '~/api/server'
import { Missing } from '~/ui/Missing'
import { RowSign } from '~/ui/RowSign'

/** The number of volumes and the boot device. */
export function VolumesCell({ volumes }: { volumes: readonly Volume[] | null }) {
  if (volumes === null) return <Missing />
  if (volumes.length === 0) return <Missing reason="no volumes attached" />
  const boot = volumes.find((volume) => volume.boot)
  const kept = boot !== undefined && boot.deleteOnTermination === false
  return (
    <>
      <RowSign name="disk" className="align-[-3px]" />
      <span className="mr-1.5 inline-block w-6 text-right tabular-nums">{volumes.length}</span>
      <span className="font-mono text-small text-muted">
        {boot !== undefined && `${boot.device ?? 'boot'}${kept ? ' kept' : ''}`}
      </span>
    </>
  )
}
