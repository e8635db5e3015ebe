import { withheldField } from '~/api/withhold'
import { withholdUserData } from '~/api/withhold-user-data'

/** Whether user data, or the field that speaks of it, may stand in a JSON text. `\u00` can spell their letters. */
const suspicious = new RegExp(`user_data|${withheldField}|\\\\u00`, 'i')

/**
 * The JSON text with its user data withheld, or null when it is not JSON. A text that cannot hold any is checked
 * and passed on as it is, which saves writing it again.
 */
export function withheldJson(text: string): string | null {
  try {
    const json: unknown = JSON.parse(text)
    return suspicious.test(text) ? JSON.stringify(withholdUserData(json)) : text
  } catch {
    // Broken JSON, or nested so deeply that it can only be an attack.
    return null
  }
}
