/** What a server has at a path; a server that does not have it is told apart from one that has null there. */
export type ComparedValue =
  | { readonly sent: true; readonly value: unknown }
  | { readonly sent: false }

/** One field of several servers. */
export interface ComparedField {
  /** Names from the server down to the value; places in a list are numbers from 0 on. */
  readonly path: readonly string[]
  /** In the order of the servers. */
  readonly values: readonly ComparedValue[]
}

export interface Comparison {
  readonly differing: readonly ComparedField[]
  readonly equal: readonly ComparedField[]
}

const notSent: ComparedValue = { sent: false }

/**
 * Compares servers as the API sent them, field by field. Objects and lists of objects are taken apart; a list of plain
 * values, such as tags, is one field, and its order does not count. Fields come in the order in which they were first
 * sent; undefined, a server that is gone, has none.
 */
export function compareRaw(raws: readonly unknown[]): Comparison {
  const fields = new Map<string, { path: readonly string[]; values: ComparedValue[] }>()
  for (const [at, raw] of raws.entries()) {
    if (raw === undefined) continue
    visit(raw, [], (path, value) => {
      const key = JSON.stringify(path)
      const field = fields.get(key) ?? { path, values: raws.map(() => notSent) }
      fields.set(key, field)
      field.values[at] = { sent: true, value }
    })
  }
  const all = grouped([...fields.values()])
  return {
    differing: all.filter(({ values }) => !allEqual(values)),
    equal: all.filter(({ values }) => allEqual(values)),
  }
}

/** Fields of one top-level name together, whichever server sent them first. */
function grouped<Field extends { readonly path: readonly string[] }>(
  fields: readonly Field[],
): readonly Field[] {
  const groups = new Map<string, Field[]>()
  for (const field of fields) {
    const [name = ''] = field.path
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [field])
    else group.push(field)
  }
  return [...groups.values()].flat()
}

function visit(
  value: unknown,
  path: readonly string[],
  found: (path: readonly string[], value: unknown) => void,
): void {
  if (!isTakenApart(value)) found(path, value)
  else for (const [name, inner] of Object.entries(value)) visit(inner, [...path, name], found)
}

function isTakenApart(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' && item !== null)
  return Object.keys(value).length > 0
}

function allEqual(values: readonly ComparedValue[]): boolean {
  const [first = notSent] = values
  return values.every((value) => isSameValue(value, first))
}

/** Whether two servers have the same at a path. */
export function isSameValue(one: ComparedValue, other: ComparedValue): boolean {
  if (!one.sent || !other.sent) return one.sent === other.sent
  return inAnyOrder(one.value) === inAnyOrder(other.value)
}

/** A value as text that is the same for equal values. Only plain values, lists of them and empty objects come here. */
function inAnyOrder(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? value.map((item: unknown) => JSON.stringify(item)).sort() : value,
  )
}
