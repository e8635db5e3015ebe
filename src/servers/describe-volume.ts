import type { Volume } from '~/api/server'
import { t } from '~/lib/language/translate'

/** A volume in one line: device, boot, and what becomes of it when the server is deleted. */
export function describeVolume(volume: Volume): string {
  const fate =
    volume.deleteOnTermination === null
      ? t('fate on deletion not reported')
      : volume.deleteOnTermination
        ? t('deleted with the server')
        : t('kept when the server is deleted')
  return [volume.device ?? volume.id ?? t('unnamed'), t(volume.boot ? 'boot' : 'data'), fate].join(
    t(', '),
  )
}
