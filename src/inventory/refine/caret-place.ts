import { parseFieldRef } from './find-field'
import { globText } from './glob'
import { readFieldName } from './parse-field'
import type { FieldRef } from './query'
import { scanRun, skipSpace } from './scan'

/** What is being written at the caret, and where it stands. `written` is the part before the caret. */
export type CaretPlace =
  | {
      readonly kind: 'term'
      readonly start: number
      readonly end: number
      readonly written: string
    }
  | {
      readonly kind: 'value'
      readonly field: FieldRef
      readonly start: number
      readonly end: number
      readonly written: string
    }

/**
 * Finds the word, field name or value of a list in which the caret stands; null inside a value of no field. A caret
 * that stood in a longer text stands at the end of this one.
 */
export function caretPlace(text: string, lastCaret: number): CaretPlace | null {
  const caret = Math.min(lastCaret, text.length)
  const start = termStart(text, caret)
  const name = readFieldName(text, start)
  if (name === null || caret <= name.end) {
    const end = name?.end ?? scanRun(text, start, []).end
    const written = globText(scanRun(text.slice(0, caret), start, []).glob)
    // With the colon, so that what replaces the name does not leave a second one.
    return { kind: 'term', start, end: name === null ? end : end + 1, written }
  }
  const field = parseFieldRef(name.name)
  if (field === null) return null
  let at = name.end + 1
  for (;;) {
    const { end } = scanRun(text, at, [','])
    if (caret <= end || text.charAt(end) !== ',') {
      const written = writtenValue(text.slice(0, caret), at)
      return { kind: 'value', field, start: at, end, written }
    }
    at = end + 1
  }
}

/** The text of the value that begins at `start`; the `=` of an exact one says nothing about what it is. */
export function writtenValue(text: string, start: number): string {
  const begin = text.charAt(start) === '=' ? start + 1 : start
  return globText(scanRun(text, begin, [',']).glob)
}

/** Whether a path of the API is being written at the caret, after `raw.` or `has:raw.`. */
export function isRawPathPlace(text: string, caret: number): boolean {
  const place = caretPlace(text, caret)
  const asks = place?.kind === 'term' || (place?.kind === 'value' && place.field.name === 'has')
  return asks && place !== null && /^raw\./i.test(place.written)
}

/** Where the term begins that the caret stands in or behind, its `-` left out. */
function termStart(text: string, caret: number): number {
  let at = 0
  for (;;) {
    at = skipSpace(text, at)
    while (at < caret && /[-()]/.test(text.charAt(at))) at = skipSpace(text, at + 1)
    if (at >= caret) return caret
    const { end } = scanRun(text, at, [])
    if (end >= caret) return at
    at = end
  }
}
