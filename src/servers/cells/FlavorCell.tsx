import type { Flavor } from '~/api/server'
import { Missing } from '~/ui/Missing'

import { flavorSize } from '../flavor-size'

/** vCPUs and memory, then the flavor's id. */
export function FlavorCell({ flavor }: { flavor: Flavor | null }) {
  if (flavor === null) return <Missing />
  return (
    <>
      {flavorSize(flavor) ?? <Missing reason="size not reported" />}{' '}
      <span className="text-muted">{flavor.id ?? flavor.name}</span>
    </>
  )
}
