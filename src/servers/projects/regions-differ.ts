import type { ProjectName } from '~/api/project'

/** Whether projects are in more than one region. */
export function regionsDiffer(projects: readonly ProjectName[]): boolean {
  return new Set(projects.map(({ region }) => region)).size > 1
}
