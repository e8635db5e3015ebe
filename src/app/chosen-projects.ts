import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'

/** Stands in the address for all projects; no project can be called that. */
export const everyProject = '*'

/** The projects that an address asks for; without a usable one the first. `unknown` is an id that is not configured. */
export function chosenProjects(
  projects: readonly Project[],
  chosen: string | null,
): { shown: readonly Project[]; unknown: string | null } {
  if (chosen === everyProject) return { shown: projects, unknown: null }
  const known = projects.find(({ id }) => id === chosen)
  const shown = known === undefined ? projects.slice(0, 1) : [known]
  return { shown, unknown: known === undefined ? chosen : null }
}

/** What the shown projects are called. */
export function nameOf(shown: readonly Project[]): string {
  const [project] = shown
  return project === undefined || shown.length > 1 ? t('All projects') : project.label
}
