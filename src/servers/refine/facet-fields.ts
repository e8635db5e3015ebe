import type { Loaded } from '~/inventory/loaded'
import type { FieldRef } from '~/inventory/refine/query'
import type { Label } from '~/lib/language/translate'

import { regionsDiffer } from '../projects/regions-differ'

/** A facet of a list. */
export interface FacetField {
  readonly title: Label
  readonly field: FieldRef
}

function facet(title: Label, name: FieldRef['name']): FacetField {
  return { title, field: { name, key: null } }
}

const ofServers: readonly FacetField[] = [
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

const ofProjects = [facet('Project', 'project'), ...ofServers]
const ofRegions = [facet('Project', 'project'), facet('Region', 'region'), ...ofServers]

/**
 * The facets of a list in the order of the panel; tags follow, a facet for each key that is opened. Where a server is
 * stands first, as far as the projects differ in it: none are given for the list of one.
 */
export function facetFieldsOf(projects: Loaded['projects']): readonly FacetField[] {
  if (projects.length === 0) return ofServers
  return regionsDiffer(projects.map(({ project }) => project)) ? ofRegions : ofProjects
}
