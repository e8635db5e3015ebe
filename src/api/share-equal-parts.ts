import type { Row } from './server'

/**
 * Lets the servers of one page share the parts in which many are equal: flavor and image of a fleet, its tags, its
 * groups. A message between threads keeps what is shared, so 1,000 servers of ten flavors arrive with ten flavors, not
 * with a thousand.
 */
export function shareEqualParts(rows: readonly Row[]): readonly Row[] {
  const known = new Map<string, unknown>()

  function shared<Part>(name: string, part: Part): Part {
    const key = name + JSON.stringify(part)
    const first = known.get(key)
    if (first === undefined) {
      known.set(key, part)
      return part
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- equal JSON under the same name is the same type
    return first as Part
  }

  return rows.map((row) => {
    if (row.kind === 'unreadable') return row
    return {
      ...row,
      flavor: shared('flavor', row.flavor),
      image: shared('image', row.image),
      tags: shared('tags', row.tags),
      billing: shared('billing', row.billing),
      securityGroups: shared('securityGroups', row.securityGroups),
    }
  })
}
