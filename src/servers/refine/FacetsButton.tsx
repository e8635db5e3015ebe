import { useDeferredValue } from 'react'

import { Panel } from '~/ui/Panel'

import { FacetPanel } from './FacetPanel'
import type { Refined } from './refined'

/** Opens the facets where the window has no room for them beside the rows. */
export function FacetsButton({ refined, partial }: { refined: Refined; partial: boolean }) {
  // What refines stands first; it is counted in the next frame, as beside the rows.
  const counted = useDeferredValue(refined)
  return (
    <Panel button="Facets" label="Facets" className="w-72 lg:hidden" buttonClass="lg:hidden">
      {() => <FacetPanel refined={counted} partial={partial} place="popover" />}
    </Panel>
  )
}
