import type { Project } from '~/api/project'
import { t } from '~/lib/language/translate'

/** Stands in the address for all projects. */
export const everyProject = '*'

/** The projects that an address asks for; without a usable one the first. `unknown` is an id that is not configured. */
export function chosenProjects(
  projects: readonly Project[],
  chosen: string | null,
): { shown: readonly Project[]; unknown: string | null } {
  const known = projects.find(({ id }) => id === chosen)
  if (known !== undefined) return { shown: [known], unknown: null }
  if (chosen === everyProject) return { shown: projects, unknown: null }
  return { shown: projects.slice(0, 1), unknown: chosen }
}

/** What the shown projects are called. */
export function nameOf(shown: readonly Project[]): string {
  const [project] = shown
  return project === undefined || shown.length > 1 ? t('All projects') : project.label
}
