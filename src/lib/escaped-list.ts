/** Signs that separate parts of a list in the address bar, and the one that takes that meaning from them. */
const signs = /[\\,|~]/g

/** Writes a text so that it holds none of the signs that separate: `a,b` becomes `a\,b`. */
export function escapePart(text: string): string {
  return text.replaceAll(signs, String.raw`\$&`)
}

/** Reads what {@link escapePart} wrote. */
export function unescapePart(text: string): string {
  return text.replaceAll(/\\([\\,|~])/g, '$1')
}

/** Splits a text at every `sign` that is not escaped; the parts stay escaped. An empty text has one empty part. */
export function splitParts(text: string, sign: ',' | '|' | '~'): readonly string[] {
  let part = ''
  const parts: string[] = []
  for (const piece of text.match(/\\[^]|[^]/g) ?? []) {
    if (piece === sign) {
      parts.push(part)
      part = ''
    } else part += piece
  }
  return [...parts, part]
}
