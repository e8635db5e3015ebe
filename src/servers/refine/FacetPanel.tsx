import { memo, type ReactNode, useMemo } from 'react'

import { facetKeys } from '~/inventory/tag-keys'

import { FacetSection } from './FacetSection'
import { facetFields } from './facet-fields'
import type { Refined } from './use-refine'

/** As many tag keys as a person can look through. */
const mostTagKeys = 30

interface FacetPanelProps {
  refined: Refined
  partial: boolean
}

/** What the rows have in common, counted. A click includes a value, its minus excludes it; the text shows it. */
export const FacetPanel: (props: FacetPanelProps) => ReactNode = memo(Facets)

function Facets({ refined, partial }: FacetPanelProps) {
  const { indexes, query } = refined
  const { rows } = indexes
  const keys = useMemo(
    () => facetKeys(indexes, query, mostTagKeys),
    // The indexes grow in place; the rows tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [indexes, rows, query],
  )
  return (
    <nav
      aria-label="Facets"
      className="order-first w-60 shrink-0 overflow-y-auto border-r bg-surface py-2 max-lg:hidden"
    >
      {partial && <p className="px-3 pb-2 text-small text-muted">Of the rows loaded so far.</p>}
      {facetFields.map(({ title, field }) => (
        <FacetSection
          key={title}
          title={title}
          field={field}
          refined={refined}
          startsOpen={title === 'Attention' || title === 'Status'}
        />
      ))}
      {keys.map((key) => (
        <FacetSection
          key={`tag ${key}`}
          title={`Tag ${key}`}
          field={{ name: 'tag', key }}
          refined={refined}
          startsOpen={false}
        />
      ))}
    </nav>
  )
}
