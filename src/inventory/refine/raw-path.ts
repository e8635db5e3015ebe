import { withheldField } from '~/api/withhold'
import { isWithheld } from '~/api/withhold-user-data'

/**
 * The texts at a path of a server as the API sends it: `hostId`, `flavor.disk`, `sys_tags.key`. Dots separate names,
 * but names may hold dots too (`metadata.metering.image_id`), so every way to take the path apart is followed; lists
 * are entered without a number. Numbers and booleans come as texts, objects as JSON, null and absent values not at all.
 * A value that was withheld is there, but only this is known of it: its text says no more.
 */
export function readRawPath(value: unknown, path: string): readonly string[] {
  const found = new Set<string>()
  collect(value, path.split('.'), found)
  return [...found]
}

function collect(value: unknown, names: readonly string[], found: Set<string>): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, names, found)
  } else if (names.length === 0) {
    found.add(typeof value === 'string' ? value : JSON.stringify(value))
  } else if (typeof value === 'object') {
    for (let taken = 1; taken <= names.length; taken += 1) {
      const name = names.slice(0, taken).join('.')
      if (Object.hasOwn(value, name)) {
        collect(Reflect.get(value, name), names.slice(taken), found)
      } else if (taken === names.length && wasWithheld(value, name)) {
        found.add('withheld')
      }
    }
  }
}

function wasWithheld(value: object, name: string): boolean {
  const withheld: unknown = Reflect.get(value, withheldField)
  return typeof withheld === 'object' && withheld !== null && Object.hasOwn(withheld, name)
}

/** Whether what a path names never comes to this page: only whether it is there can be asked. */
export function isWithheldPath(path: string): boolean {
  return isWithheld(path.slice(path.lastIndexOf('.') + 1))
}

/** As many paths as a person could look through; networks and metadata can bring any number of names. */
const mostPaths = 2_000

/** Adds the paths at which a server as the API sends it has a text, as `readRawPath` takes them. */
export function collectRawPaths(value: unknown, paths: Set<string>, path = ''): void {
  if (value === null || value === undefined || paths.size >= mostPaths) return
  if (Array.isArray(value)) {
    for (const item of value) collectRawPaths(item, paths, path)
  } else if (typeof value !== 'object') {
    if (path !== '') paths.add(path)
  } else {
    for (const [name, part] of Object.entries(value)) {
      collectRawPaths(part, paths, path === '' ? name : `${path}.${name}`)
    }
  }
}
