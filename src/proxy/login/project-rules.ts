import type { AccessRule } from '../configuration/login-settings'
import { StartError } from '../start-error'
import { isListed, type Person } from './person'

/** Whether somebody may see a project. Without any rule everyone who is logged in sees all. */
export function maySee(rules: readonly AccessRule[], person: Person, projectId: string): boolean {
  if (rules.length === 0) return true
  return rules.some(
    ({ users, groups, projects }) =>
      (projects.includes('*') || projects.includes(projectId)) &&
      isListed(person, { users, groups }),
  )
}

/** Throws a {@link StartError} for a rule about a project that there is not: a slip would give nobody access. */
export function checkRules(rules: readonly AccessRule[], projectIds: readonly string[]): void {
  const known = new Set(['*', ...projectIds])
  const unknown = rules.flatMap(({ projects }) => projects).find((id) => !known.has(id))
  if (unknown !== undefined)
    throw new StartError(`The access rules name a project that is not configured: ${unknown}.`)
}
