import type { Flavor } from '~/api/server'
import { t } from '~/lib/language/translate'
import { missing } from '~/ui/Missing'

import { flavorSize } from '../flavor-size'

/** vCPUs and memory, then the flavor's id. */
export function flavorCell(flavor: Flavor | null) {
  if (flavor === null) return missing()
  return (
    <>
      {flavorSize(flavor) ?? missing(t('size not reported'))}{' '}
      <span className="text-muted">{flavor.id ?? flavor.name}</span>
    </>
  )
}
