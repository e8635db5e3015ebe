import type { Volume } from '~/api/server'
import type { Label } from '~/lib/language/translate'

/**
 * A volume in one line: device, boot, and what becomes of it when the server is deleted; in English, or as `say` puts
 * the page's own words.
 */
export function describeVolume(volume: Volume, say = (text: Label): string => text): string {
  const fate =
    volume.deleteOnTermination === null
      ? say('fate on deletion not reported')
      : volume.deleteOnTermination
        ? say('deleted with the server')
        : say('kept when the server is deleted')
  return [
    volume.device ?? volume.id ?? say('unnamed'),
    say(volume.boot ? 'boot' : 'data'),
    fate,
  ].join(', ')
}
