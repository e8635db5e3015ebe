import type { FieldRef } from '~/inventory/refine/query'
import type { Label } from '~/lib/language/translate'

/** A facet of the Servers tab. */
export interface FacetField {
  readonly title: Label
  readonly field: FieldRef
}

function facet(title: Label, name: FieldRef['name']): FacetField {
  return { title, field: { name, key: null } }
}

/** The facets in the order of the panel; tags follow, a facet for each key that is opened. */
export const facetFields: readonly FacetField[] = [
  facet('Attention', 'is'),
  facet('Status', 'status'),
  facet('Power', 'power'),
  facet('AZ', 'az'),
  facet('Flavor', 'flavor'),
  facet('OS', 'os'),
  facet('Billing', 'billing'),
  facet('VPC', 'vpc'),
  facet('Security group', 'sg'),
  facet('Enterprise project', 'ep'),
  facet('Host status', 'host-status'),
  facet('Volumes', 'volumes'),
]
