import { t } from '~/lib/language/translate'

import { extensionEnd } from './extension-name'
import { fieldNames, fieldOf, parseFieldRef, takesKey } from './find-field'
import { globText } from './glob'
import { readValue } from './parse-value'
import type { Problem } from './problem'
import type { FieldTerm, Value } from './query'
import { openQuoteMessage, scanRun } from './scan'
import { stateMeanings } from './states'

/** The text on the left of a colon. */
export interface FieldNameText {
  readonly start: number
  /** Of the colon. */
  readonly end: number
  readonly name: string
}

/** Reads `field` before a colon; null where a word stands instead. */
export function readFieldName(text: string, start: number): FieldNameText | null {
  const run = scanRun(text, start, [':'])
  if (run.openQuote !== null || text.charAt(run.end) !== ':') return null
  const end = extensionEnd(text, start, run.end)
  const name = globText(run.glob) + text.slice(run.end, end)
  if (parseFieldRef(name) === null && looksLikeAddress(text, start)) return null
  return { start, end, name }
}

/** IPv6 and MAC addresses, networks and ranges hold colons, but are words. */
function looksLikeAddress(text: string, start: number): boolean {
  const { end } = scanRun(text, start, [])
  return /^[\da-f]*:[\da-f]*:[\da-f:.*?-]*(\/\d*)?$/i.test(text.slice(start, end))
}

/** Reads what stands after `field:`; problems are added to `problems`, and the term is null where nothing is left. */
export function readFieldTerm(
  text: string,
  { start, end: colon, name }: FieldNameText,
  problems: Problem[],
): { readonly term: FieldTerm | null; readonly end: number } {
  const field = parseFieldRef(name)
  const values: Value[] = []
  let at = colon
  do {
    const item = readValue(text, at + 1, field)
    at = item.end
    if (item.openQuote !== null) {
      problems.push({ start: item.openQuote, end: at, message: t(openQuoteMessage) })
    }
    if (typeof item.value !== 'string') values.push(item.value)
    else if (field !== null) {
      problems.push({ start: item.start === at ? start : item.start, end: at, message: item.value })
    }
  } while (text.charAt(at) === ',')
  if (field === null) problems.push({ start, end: colon + 1, message: unknownField(name) })
  const needsKey = field !== null && field.key === null && fieldOf(field.name).kind === 'raw'
  if (needsKey) problems.push({ start, end: colon + 1, message: t(needsKeyMessage) })
  return {
    term:
      field === null || needsKey || values.length === 0
        ? null
        : { kind: 'field', negated: false, field, values },
    end: at,
  }
}

const needsKeyMessage =
  'Write the path of a field of the API after "raw.", such as raw.hostId:a1b2.'

function unknownField(name: string): string {
  if (name === '')
    return t('Write the name of a field before the colon, or quotes round a colon to search for.')
  const at = name.indexOf('.')
  const before = parseFieldRef(name.slice(0, Math.max(at, 0)))
  if (before !== null) {
    return takesKey(before.name)
      ? t('Write a name after "{field}.", such as {field}.env:prod.', { field: before.name })
      : t('{field} has no parts. Write {field}: and a value.', { field: before.name })
  }
  const written = name.toLowerCase()
  const near: readonly string[] = [
    ...fieldNames.filter((known) => isNear(known, written)),
    ...(stateMeanings.has(written) ? [`is:${written}`] : []),
  ]
  return near.length > 0
    ? t(
        'There is no field "{name}". Write {names}, or quotes round it all to search for the text.',
        {
          name,
          names: near.reduce((one, other) => t('{one} or {other}', { one, other })),
        },
      )
    : t(
        'There is no field "{name}". Write one that Help lists, or quotes round it all to search for the text.',
        { name },
      )
}

/** Whether one name begins like the other, or differs in one character, or in two that changed places. */
function isNear(known: string, name: string): boolean {
  if (name === '') return false
  if (known.startsWith(name) || name.startsWith(known)) return true
  let same = 0
  while (same < name.length && known[same] === name[same]) same += 1
  const [rest, other] = [known.slice(same), name.slice(same)]
  return (
    known.length > 2 &&
    (rest.slice(1) === other ||
      rest === other.slice(1) ||
      rest.slice(1) === other.slice(1) ||
      (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0]))
  )
}
