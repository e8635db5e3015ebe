import * as v from 'valibot'
import { nearest } from './nearest'

const secretName =
  /^(ak|sk|access_?key|secret(_?key)?|security_?token|token|(client|session)_?secrets?|secret|password)$/i

/**
 * The schema of a mapping in the configuration file that takes these keys and no others. Its messages say what is
 * wrong with a key in words that follow its name.
 */
export function section<const Entries extends v.ObjectEntries>(entries: Entries) {
  const known = Object.keys(entries)
  return v.strictObject(entries, (issue) => {
    const step = issue.path?.at(-1)
    if (issue.expected === 'Object' || isListTakenForMapping(step))
      return `takes a mapping with ${listed(known)}.`
    if (issue.expected === 'never') return unknownKey(String(step?.key), known)
    return 'is missing.'
  })
}

/** Whether a step of an issue's path goes into a list as if it were a mapping. */
export function isListTakenForMapping(step: v.IssuePathItem | undefined): boolean {
  return step?.type === 'object' && Array.isArray(step.input)
}

/** A text that is not empty. */
export function text(what: string) {
  return v.pipe(
    v.string(({ input }) =>
      typeof input === 'number' || typeof input === 'boolean'
        ? `takes ${what}; put it in quotes.`
        : `takes ${what}.`,
    ),
    v.trim(),
    v.minLength(1, `takes ${what}.`),
  )
}

/** A whole number within bounds. */
export function wholeNumberWithin(min: number, max: number) {
  const words = `takes a whole number from ${min} to ${max}.`
  return v.pipe(v.number(words), v.integer(words), v.minValue(min, words), v.maxValue(max, words))
}

function unknownKey(key: string, known: readonly string[]): string {
  if (secretName.test(key) && !known.includes(key))
    return 'must not stand here: no secret stands in this file. Name the environment variable or the file that holds it.'
  const meant = nearest(key, known)
  return `is not known.${meant === null ? '' : ` Did you mean ${meant}?`} Here may stand ${listed(known)}.`
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names.slice(-1).join('')}`
}
