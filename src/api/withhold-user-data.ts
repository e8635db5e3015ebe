import { type Withheld, withheldField } from './withhold'

/**
 * Takes user data out of a JSON value, at any depth, and says in {@link withheldField} beside it that it was there
 * and how long it was. Empty and null user data is taken out without a word. The value itself is left unchanged;
 * what holds no user data is not copied, so that a page of 1,000 servers costs a few milliseconds.
 */
export function withholdUserData(json: unknown): unknown {
  if (Array.isArray(json)) return withholdFromArray(json)
  return isObject(json) ? withholdFromObject(json) : json
}

function withholdFromArray(items: readonly unknown[]): unknown {
  let copy: unknown[] | null = null
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (!isObject(item)) continue
    const kept = withholdUserData(item)
    if (kept === item) continue
    copy ??= [...items]
    copy[index] = kept
  }
  return copy ?? items
}

function withholdFromObject(json: Readonly<Record<string, unknown>>): unknown {
  let replaced: Map<string, unknown> | null = null
  for (const name of Object.keys(json)) {
    const value = json[name]
    const kept = isWithheld(name) ? undefined : isObject(value) ? withholdUserData(value) : value
    if (kept === value && kept !== undefined) continue
    replaced ??= new Map()
    replaced.set(name, kept)
  }
  return replaced === null ? json : withReplaced(json, replaced)
}

function withReplaced(
  json: Readonly<Record<string, unknown>>,
  replaced: ReadonlyMap<string, unknown>,
): unknown {
  const kept: [string, unknown][] = []
  const withheld: Record<string, Withheld> = {}
  for (const [name, value] of Object.entries(json)) {
    if (!isWithheld(name)) kept.push([name, replaced.has(name) ? replaced.get(name) : value])
    else if (name !== withheldField && value !== null && value !== '') {
      withheld[name] = { bytes: decodedLength(value) }
    }
  }
  if (Object.keys(withheld).length > 0) kept.push([withheldField, withheld])
  return Object.fromEntries(kept)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/**
 * Whether a field of this name is withheld: user data, and what speaks of it. The end of the name is looked at first:
 * this runs for every name of every server.
 */
export function isWithheld(name: string): boolean {
  const last = name.charCodeAt(name.length - 1) | 0x20
  return (last === 0x61 && /(^|:)user_data$/i.test(name)) || name === withheldField
}

/** Bytes of a base64 text, or null for anything else. */
export function decodedLength(value: unknown): number | null {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null
  const digits = value.replace(/=+$/, '').length
  return Math.floor((digits * 3) / 4)
}
