/**
 * The texts at a path of a server as the API sends it: `hostId`, `flavor.disk`, `sys_tags.key`. Dots separate names,
 * but names may hold dots too (`metadata.metering.image_id`), so every way to take the path apart is followed; lists
 * are entered without a number. Numbers and booleans come as texts, objects as JSON, null and absent values not at all.
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
      }
    }
  }
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
