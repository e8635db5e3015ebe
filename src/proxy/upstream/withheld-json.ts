import { userDataField, withheldField } from '~/api/withhold'
import { decodedLength, withholdUserData } from '~/api/withhold-user-data'

/** Whether user data, or the field that speaks of it, may stand in a JSON text. `\u00` can spell their letters. */
const suspicious = new RegExp(`user_data|${withheldField}|\\\\u00`, 'i')
/** The same, but for user data in the one way in which the API writes it. */
const suspiciousElsewhere = new RegExp(`${withheldField}|\\\\u00`, 'i')
const anyUserData = /user_data/gi
/** The field with its value. Quotes within strings have a backslash before them. */
const field = String.raw`(?<!\\)"${userDataField}"\s*:\s*(null|"(?:[A-Za-z0-9+/]+={0,2})?")`
/** With the comma that goes when it goes: the one before it, or the one after it where it comes first. */
const plainField = new RegExp(String.raw`(,\s*)${field}|${field}(\s*,)?`, 'g')

/**
 * The JSON text with its user data withheld, or null when it is not JSON. A text that cannot hold any is checked and
 * passed on as it is. One that holds it only as the API writes it is changed in place, which costs a third of
 * rebuilding and writing every server again; any other is rebuilt.
 */
export function withheldJson(text: string): string | null {
  try {
    const json: unknown = JSON.parse(text)
    if (!suspicious.test(text)) return text
    return withheldInPlace(text) ?? JSON.stringify(withholdUserData(json))
  } catch {
    // Broken JSON, or nested so deeply that it can only be an attack.
    return null
  }
}

/** Null when user data stands anywhere in valid JSON in another way than the API writes it. */
function withheldInPlace(text: string): string | null {
  if (suspiciousElsewhere.test(text)) return null
  let found = 0
  const changed = text.replace(
    plainField,
    (_field, before = '', later: string | undefined, first = '', after = '') => {
      found += 1
      const value = later ?? first
      if (value === 'null' || value === '""') return ''
      const bytes = decodedLength(value.slice(1, -1))
      const told = JSON.stringify({ [withheldField]: { [userDataField]: { bytes } } }).slice(1, -1)
      return before + told + after
    },
  )
  return found === (text.match(anyUserData)?.length ?? 0) ? changed : null
}
