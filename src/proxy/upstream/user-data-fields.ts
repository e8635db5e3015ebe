import { userDataField, withheldField } from '~/api/withhold'
import { decodedLength, isWithheld } from '~/api/withhold-user-data'
import { afterSpace, afterString, quote } from './json-tokens'

const backslash = 0x5c
const underscore = 0x5f

/** A field with user data in a JSON text, by places in its bytes. */
export interface UserDataField {
  /** The comma before it, or -1 where it is the first of its object. */
  readonly commaBefore: number
  /** From its name to the end of its value. */
  readonly start: number
  readonly end: number
  /** Decoded size of the user data in bytes; null where the field is null or empty. */
  readonly bytes: number | null
}

/** Collects the fields that hold user data as the API writes it, while a JSON text is walked through. */
export class UserDataFields {
  readonly #text: Buffer
  #nextBackslash: number
  /** In the order of the text. */
  readonly found: UserDataField[] = []
  /** Whether something is withheld that does not stand as the API writes it. */
  elsewhere = false

  constructor(text: Buffer) {
    this.#text = text
    this.#nextBackslash = text.indexOf(backslash)
  }

  /** Looks at one field, see `OnName`. */
  look(start: number, end: number, commaBefore: number): void {
    if (!this.#maybeWithheld(start, end)) return
    const name: unknown = JSON.parse(this.#text.toString('utf8', start, end))
    if (typeof name !== 'string' || !isWithheld(name)) return
    const value = name === userDataField ? this.#valueAfter(end) : null
    if (value === null) this.elsewhere = true
    else this.found.push({ commaBefore, start, ...value })
  }

  /** Few names get past this one; most are told by two letters. */
  #maybeWithheld(start: number, end: number): boolean {
    const text = this.#text
    const last = (text[end - 2] ?? 0) | 0x20
    if (last === 0x61 && text[end - 6] === underscore) return true
    if (last === 0x64 && end - start === withheldField.length + 2) return true
    // Escapes can spell any letter.
    if (this.#nextBackslash === -1 || this.#nextBackslash >= end) return false
    if (this.#nextBackslash < start) this.#nextBackslash = text.indexOf(backslash, start)
    return this.#nextBackslash !== -1 && this.#nextBackslash < end
  }

  /** Where the value ends and how long the user data in it is, or null when it is neither null nor plain base64. */
  #valueAfter(nameEnd: number): { readonly end: number; readonly bytes: number | null } | null {
    const text = this.#text
    const start = afterSpace(text, afterSpace(text, nameEnd) + 1)
    if (text.toString('latin1', start, start + 4) === 'null') return { end: start + 4, bytes: null }
    const end = text[start] === quote ? afterString(text, start) : -1
    if (end === -1) return null
    if (end === start + 2) return { end, bytes: null }
    const bytes = decodedLength(text.toString('latin1', start + 1, end - 1))
    return bytes === null ? null : { end, bytes }
  }
}
