import type { Flavor } from '~/api/server'
import { Missing } from '~/ui/Missing'

import { flavorSize } from '../flavor-size'

/** vCPUs and memory, then the flavor's id. */
export function FlavorCell({ flavor }: { flavor: Flavor | null }) {
  if (flavor === null) return <Missing />
  const id = flavor.id ?? flavor.name
  const size = flavorSize(flavor)
  return (
    <span className="flex min-w-0 gap-2">
      <span className="shrink-0 tabular-nums">
        {size ?? <Missing reason="size not reported" />}
      </span>
      <span className="truncate text-muted" title={id ?? undefined}>
        {id}
      </span>
    </span>
  )
}
