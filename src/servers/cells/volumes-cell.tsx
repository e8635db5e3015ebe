import type { Volume } from '~/api/server'
import { missing } from '~/ui/Missing'
import { rowSign } from '~/ui/RowSign'

/** The number of volumes and the boot device. */
export function volumesCell(volumes: readonly Volume[] | null) {
  if (volumes === null) return missing()
  if (volumes.length === 0) return missing('no volumes attached')
  const boot = volumes.find((volume) => volume.boot)
  const kept = boot !== undefined && boot.deleteOnTermination === false
  return (
    <>
      {rowSign({ name: 'disk', className: 'align-[-3px]' })}
      <span className="mr-1.5 inline-block w-6 text-right tabular-nums">{volumes.length}</span>
      <span className="font-mono text-small text-muted">
        {boot !== undefined && `${boot.device ?? 'boot'}${kept ? ' kept' : ''}`}
      </span>
    </>
  )
}
