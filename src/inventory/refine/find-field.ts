import type { Field } from './field'
import { fields, type FieldName } from './fields'
import type { FieldRef } from './query'

/** All names, in the order in which they are offered. */
export const fieldNames = Object.keys(fields).filter(isFieldName)

const byName: ReadonlyMap<string, FieldName> = new Map(
  fieldNames.flatMap((name) =>
    [name, ...fields[name].aliases].map((alias) => [alias.toLowerCase(), name] as const),
  ),
)

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fields, name)
}

/** The facts about a field. */
export function fieldOf(name: FieldName): Field {
  return fields[name]
}

/** Reads a reference such as `status`, `tag.env` or `raw.hostId`; null when there is no such field. */
export function parseFieldRef(text: string): FieldRef | null {
  const whole = byName.get(text.toLowerCase())
  if (whole !== undefined) return { name: whole, key: null }
  const at = text.indexOf('.')
  const name = byName.get(text.slice(0, Math.max(at, 0)).toLowerCase())
  if (name === undefined) return null
  const key = text.slice(at + 1)
  return takesKey(name) && key !== '' ? { name, key } : null
}

/** Whether `name.key` may be written. */
export function takesKey(name: FieldName): boolean {
  const { kind } = fieldOf(name)
  return kind === 'pairs' || kind === 'raw'
}

/** Writes a reference without quotes: `tag.cost center`. */
export function refText({ name, key }: FieldRef): string {
  return key === null ? name : `${name}.${key}`
}
