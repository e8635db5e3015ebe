import * as v from 'valibot'

/** Answer of the proxy's route for the user data of one server: base64 as the API holds it, null for none. */
export const userDataSchema = v.object({ user_data: v.nullable(v.string()) })

/** What base64 user data says: its text, or null where it is no text, such as an archive. */
export function decodeUserData(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // oxlint-disable-next-line no-control-regex -- control characters tell binary data from text
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text
  } catch {
    return null
  }
}
