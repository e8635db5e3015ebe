/** Somebody who proved who they are, in whatever way. */
export interface Person {
  /** Names them in access rules, in the log and on the page. */
  readonly name: string
  readonly groups: readonly string[]
}

/** Whether somebody is on a list of users or groups; `*` among the users is everyone. */
export function isListed(
  { name, groups }: Person,
  listed: { users: readonly string[]; groups: readonly string[] },
): boolean {
  return (
    listed.users.includes('*') ||
    listed.users.includes(name) ||
    listed.groups.some((group) => groups.includes(group))
  )
}
