// Tokens of JSON (RFC 8259) in bytes. Each function takes the place at which a token must begin and returns the place
// after it, or -1 where there is no such token. Bytes beyond the end read as 0, which no token holds.

/** Bytes with a meaning in JSON. */
export const quote = 0x22
export const comma = 0x2c
export const colon = 0x3a
export const openBracket = 0x5b
export const openBrace = 0x7b
/** From the bracket or brace that opens to the one that closes. */
export const toClosing = 2

const minus = 0x2d
const plus = 0x2b
const point = 0x2e
const zero = 0x30
const backslash = 0x5c
const letterE = 0x65
const letterU = 0x75
/** From a capital letter to the small one. */
const small = 0x20

/** 1 for bytes that stand for themselves in a string: no quote, no backslash, no control character. */
const plain = new Uint8Array(256).fill(1, 0x20)
plain[quote] = 0
plain[backslash] = 0
const digit = tableOf('0123456789')
const hexDigit = tableOf('0123456789abcdefABCDEF')
const space = tableOf(' \t\n\r')
/** What may follow a backslash, apart from `u` and four digits. */
const escaped = tableOf('"\\/bfnrt')

const wordTrue = Buffer.from('true')
const wordFalse = Buffer.from('false')
const wordNull = Buffer.from('null')

/** The place after any white space, which may be none. */
export function afterSpace(bytes: Uint8Array, start: number): number {
  let at = start
  while (space[bytes[at] ?? 0] === 1) at += 1
  return at
}

/** A string with its quotes. That its bytes are UTF-8 is not looked at. */
export function afterString(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== quote) return -1
  let at = start + 1
  while (plain[bytes[at] ?? 0] === 1) at += 1
  return bytes[at] === quote ? at + 1 : afterEscapes(bytes, at)
}

/** A number, or one of the words `true`, `false` and `null`. */
export function afterNumberOrWord(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0
  if (first === minus || digit[first] === 1) return afterNumber(bytes, start)
  if (first === wordNull[0]) return afterWord(bytes, start, wordNull)
  return afterWord(bytes, start, first === wordTrue[0] ? wordTrue : wordFalse)
}

function afterWord(bytes: Uint8Array, start: number, word: Uint8Array): number {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[start + index] !== word[index]) return -1
  }
  return start + word.length
}

/** The rest of a string, from its first backslash. By itself, so that the engine makes one piece of all the others. */
function afterEscapes(bytes: Uint8Array, start: number): number {
  let at = start
  while (bytes[at] === backslash) {
    at = afterEscape(bytes, at)
    if (at === -1) return -1
    while (plain[bytes[at] ?? 0] === 1) at += 1
  }
  return bytes[at] === quote ? at + 1 : -1
}

function afterEscape(bytes: Uint8Array, start: number): number {
  const kind = bytes[start + 1] ?? 0
  if (escaped[kind] === 1) return start + 2
  if (kind !== letterU) return -1
  for (let at = start + 2; at < start + 6; at += 1) {
    if (hexDigit[bytes[at] ?? 0] !== 1) return -1
  }
  return start + 6
}

function afterNumber(bytes: Uint8Array, start: number): number {
  let at = bytes[start] === minus ? start + 1 : start
  // No other digit follows a zero at the beginning.
  at = bytes[at] === zero ? at + 1 : afterDigits(bytes, at)
  if (at !== -1 && bytes[at] === point) at = afterDigits(bytes, at + 1)
  if (at === -1 || ((bytes[at] ?? 0) | small) !== letterE) return at
  const sign = bytes[at + 1]
  return afterDigits(bytes, sign === plus || sign === minus ? at + 2 : at + 1)
}

function afterDigits(bytes: Uint8Array, start: number): number {
  let at = start
  while (digit[bytes[at] ?? 0] === 1) at += 1
  return at === start ? -1 : at
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of Buffer.from(characters)) table[byte] = 1
  return table
}
