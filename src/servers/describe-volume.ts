import type { Volume } from '~/api/server'

/** A volume in one line: device, boot, and what becomes of it when the server is deleted. */
export function describeVolume(volume: Volume): string {
  const fate =
    volume.deleteOnTermination === null
      ? 'fate on deletion not reported'
      : volume.deleteOnTermination
        ? 'deleted with the server'
        : 'kept when the server is deleted'
  return [volume.device ?? volume.id ?? 'unnamed', volume.boot ? 'boot' : 'data', fate].join(', ')
}
