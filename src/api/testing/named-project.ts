import type { ProjectName } from '../project'

/** A project that is called as its id, in no region. */
export function namedProject(id: string): ProjectName {
  return { id, label: id, region: null }
}
