import { useDeferredValue } from 'react'

import { t } from '~/lib/language/translate'
import { useMedia } from '~/lib/use-media'
import { Panel } from '~/ui/Panel'

import type { FacetField } from './facet-fields'
import { Facets } from './Facets'
import type { Refined } from './refined'
import { facetsBeside, useCarriedFocus } from './use-carried-focus'

interface FacetsButtonProps {
  refined: Refined
  partial: boolean
  fields: readonly FacetField[]
}

/** Opens the facets where the window has no room for them beside the rows. */
export function FacetsButton(props: FacetsButtonProps) {
  return !useMedia(facetsBeside) && <NarrowFacets {...props} />
}

function NarrowFacets({ refined, partial, fields }: FacetsButtonProps) {
  // What refines stands first; it is counted in the next frame, as beside the rows.
  const counted = useDeferredValue(refined)
  useCarriedFocus()
  return (
    <div data-facets className="contents">
      <Panel button={t('Facets')} label={t('Facets')} className="w-72">
        {() => <Facets refined={counted} partial={partial} fields={fields} place="popover" />}
      </Panel>
    </div>
  )
}
