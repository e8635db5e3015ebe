import { useMedia } from '~/lib/use-media'

import type { FacetField } from './facet-fields'
import { Facets } from './Facets'
import type { Refined } from './refined'
import { facetsBeside, useCarriedFocus } from './use-carried-focus'

interface FacetPanelProps {
  refined: Refined
  partial: boolean
  fields: readonly FacetField[]
}

/**
 * The facets beside the rows, where the window has room for them. In a place that is not in view they would count the
 * same rows once more, for nobody.
 */
export function FacetPanel(props: FacetPanelProps) {
  return useMedia(facetsBeside) && <WideFacets {...props} />
}

function WideFacets(props: FacetPanelProps) {
  useCarriedFocus()
  return <Facets {...props} place="side" />
}
