import { isUtf8 } from 'node:buffer'
import { userDataField, withheldField } from '~/api/withhold'
import { withholdUserData } from '~/api/withhold-user-data'
import { afterSpace, comma } from './json-tokens'
import { UserDataFields, type UserDataField } from './user-data-fields'
import { walkJson } from './walk-json'

/**
 * The JSON text, as UTF-8, with its user data withheld, or null when it is not JSON. A text that holds none is passed
 * on as it is. One that holds it only as the API writes it is changed in place; any other is parsed and written again.
 */
export function withheldJson(text: Buffer): Buffer | null {
  // Whoever reads bytes as text puts U+FFFD in the place of what is not UTF-8.
  if (!isUtf8(text)) return withheldJson(Buffer.from(text.toString()))
  const fields = new UserDataFields(text)
  const isJson = walkJson(text, (start, end, commaBefore) => fields.look(start, end, commaBefore))
  if (!isJson) return null
  if (fields.elsewhere)
    return Buffer.from(JSON.stringify(withholdUserData(JSON.parse(text.toString()))))
  return fields.found.length === 0 ? text : without(fields.found, text)
}

/** The text without some fields, and with what is said of those that were not empty in their places. */
function without(fields: readonly UserDataField[], text: Buffer): Buffer {
  const pieces: Buffer[] = []
  let done = 0
  for (const { commaBefore, start, end, bytes } of fields) {
    if (bytes !== null) {
      pieces.push(text.subarray(done, start), told(bytes))
      done = end
    } else if (commaBefore >= done) {
      pieces.push(text.subarray(done, commaBefore))
      done = end
    } else {
      pieces.push(text.subarray(done, start))
      const next = afterSpace(text, end)
      done = text[next] === comma ? next + 1 : end
    }
  }
  pieces.push(text.subarray(done))
  return Buffer.concat(pieces)
}

function told(bytes: number): Buffer {
  return Buffer.from(
    JSON.stringify({ [withheldField]: { [userDataField]: { bytes } } }).slice(1, -1),
  )
}
