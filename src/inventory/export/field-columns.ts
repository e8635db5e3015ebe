import type { ExportColumn } from './file-format'

/** Fields that were found below a name. */
interface Found {
  /** Some row has a value here that is not taken apart. */
  value: boolean
  readonly below: Map<string, Found>
}

/** Its keys are networks, of which a project may have hundreds: one column for all of them. */
const keptWhole = 'addresses'

/**
 * Collects which fields rows have, to make columns of them: `flavor.vcpus`, `metadata.os_type`. Objects are taken
 * apart, lists and {@link keptWhole} are not. Columns stand in the order in which the API first sent them, those of
 * one field together.
 */
export class FieldColumns {
  readonly #found: Found = { value: false, below: new Map() }

  add(raw: unknown): void {
    note(raw, this.#found, false)
  }

  /**
   * A column for each field. A text is as it is, everything else as JSON; null, absent and empty are all an empty
   * text. Of a row that is no object the whole is one column.
   */
  columns(): readonly ExportColumn<unknown>[] {
    return pathsTo(this.#found, []).map((path) => {
      const name = path.length === 0 ? '(whole row)' : path.join('.')
      return { id: name, header: name, text: (raw) => textAt(raw, path) }
    })
  }
}

function note(value: unknown, found: Found, whole: boolean): void {
  if (whole || !isFilledObject(value)) {
    found.value = true
    return
  }
  for (const name of Object.keys(value)) {
    const known = found.below.get(name)
    const below = known ?? { value: false, below: new Map() }
    if (known === undefined) found.below.set(name, below)
    note(Reflect.get(value, name), below, name === keptWhole)
  }
}

function pathsTo(found: Found, path: readonly string[]): readonly (readonly string[])[] {
  return [
    ...(found.value ? [path] : []),
    ...[...found.below].flatMap(([name, below]) => pathsTo(below, [...path, name])),
  ]
}

function textAt(raw: unknown, path: readonly string[]): string {
  let value = raw
  for (const name of path) {
    // A list is not taken apart, though it has a place of such a name.
    if (!isFilledObject(value) || !Object.hasOwn(value, name)) return ''
    value = Reflect.get(value, name)
  }
  // Elsewhere, the same name may hold an object, which has columns of its own.
  if (path.at(-1) !== keptWhole && isFilledObject(value)) return ''
  if (typeof value === 'string' && path.length > 0) return value
  return value === null && path.length > 0 ? '' : JSON.stringify(value)
}

function isFilledObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  for (const name in value) if (Object.hasOwn(value, name)) return true
  return false
}
