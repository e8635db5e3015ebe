/** The field that holds a server's user data: base64, and with password login a root password hash. */
export const userDataField = 'OS-EXT-SRV-ATTR:user_data'

/** The field that stands in an answer for what was taken out of it: the field's name, and its size in bytes. */
export const withheldField = 'ecs-inventory:withheld'

/** What is said of a withheld field: its decoded size in bytes, or null when it was not base64 text. */
export interface Withheld {
  readonly bytes: number | null
}

/**
 * Takes user data out of a JSON value, at any depth, and says in {@link withheldField} beside it that it was there
 * and how long it was. Empty and null user data is taken out without a word. The value itself is left unchanged.
 */
export function withholdUserData(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withholdUserData)
  if (typeof json !== 'object' || json === null) return json
  const kept: Record<string, unknown> = {}
  const withheld: Record<string, Withheld> = {}
  for (const [name, value] of Object.entries(json)) {
    if (isUserData(name)) {
      if (value !== null && value !== '') withheld[name] = { bytes: decodedLength(value) }
    } else if (name !== withheldField) {
      kept[name] = withholdUserData(value)
    }
  }
  if (Object.keys(withheld).length > 0) kept[withheldField] = withheld
  return kept
}

function isUserData(name: string): boolean {
  return /(^|:)user_data$/i.test(name)
}

function decodedLength(value: unknown): number | null {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return null
  const digits = value.replace(/=+$/, '').length
  return Math.floor((digits * 3) / 4)
}
