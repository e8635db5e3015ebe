import { caretPlace } from './caret-place'
import { parseFieldRef } from './find-field'
import { scanRun } from './scan'

/** The signs of the language for those that an input method writes in their place. */
const signs: Readonly<Record<string, string>> = { '：': ':', '，': ',' }

/** Longer texts are not typed, but pasted: they stay as they are. */
const longest = 200

/**
 * A query in which what was just typed, from `from` to `to`, has the signs of the language where an input method wrote
 * its own: the colon after the name of a field, and a comma after one of its plain values. The text keeps its length;
 * other full-width signs, and those in quotes, are text to search for.
 */
export function halfWidth(text: string, from: number, to: number): string {
  if (to - from > longest) return text
  let plain = text
  for (let at = from; at < to; at += 1) {
    const sign = signs[plain.charAt(at)]
    if (sign !== undefined && means(plain.slice(0, at), sign)) {
      plain = plain.slice(0, at) + sign + plain.slice(at + 1)
    }
  }
  return plain
}

/** Whether a sign would be one of the language behind a text. */
function means(before: string, sign: string): boolean {
  const place = caretPlace(before, before.length)
  if (place === null) return false
  if (sign === ':') return place.kind === 'term' && parseFieldRef(place.written) !== null
  const { openQuote } = scanRun(before, place.start, [','])
  return place.kind === 'value' && openQuote === null && /^[!-~]*$/.test(place.written)
}
