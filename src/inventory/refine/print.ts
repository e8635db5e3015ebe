import { isExtensionPrefix } from './extension-name'
import { globParts, oneLine, type GlobPart } from './glob'
import { keywords } from './keywords'
import type { FieldRef, Query, Term, Value } from './query'

/** Writes a query as text. Parsing the text gives the query back. */
export function printRefine(query: Query): string {
  return printTerms(query.terms)
}

/** Writes one term as text. */
export function printTerm(term: Term): string {
  const sign = term.negated ? '-' : ''
  switch (term.kind) {
    case 'word':
      return sign + printWord(term.glob)
    case 'field':
      return `${sign}${printRef(term.field)}:${term.values.map(printValue).join(',')}`
    case 'group':
      return `${sign}(${term.branches.map(printTerms).join(' OR ')})`
  }
}

function printTerms(terms: readonly Term[]): string {
  return terms.map(printTerm).join(' ')
}

function printWord(glob: string): string {
  const text = printGlob(glob, /[\s"()\\*?:]|^-/)
  return keywords.has(text) ? quote(text) : text
}

/** Writes the left side of a colon. Quotes keep what is behind the colon out of the name. */
export function printRef({ name, key }: FieldRef): string {
  if (key === null) return name
  const runsOn = name === 'raw' && isExtensionPrefix(key)
  return `${name}.${runsOn ? quote(key) : printText(key)}`
}

const special = /[\s"()\\*?,:]|\.\.|^[<>=]|^$/

function printText(text: string): string {
  return special.test(text) ? quote(text) : text
}

/** Writes one value of a list. */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'glob':
      return printGlob(value.glob, /[\s"()\\*?,]|\.\.|^[<>=]/)
    case 'exact':
      return `=${printText(value.text)}`
    case 'compare':
      return value.operator + printLiteral(value.text)
    case 'range':
      return `${value.from === '' ? '' : printLiteral(value.from)}..${value.to === '' ? '' : printLiteral(value.to)}`
  }
}

/** Times hold colons, which need no quotes. */
function printLiteral(text: string): string {
  return printGlobPart({ kind: 'literal', text }, /[\s"()\\*?,]|\.\.|^[<>=]|^$/)
}

function printGlob(glob: string, quoted: RegExp): string {
  return glob === ''
    ? '""'
    : globParts(glob)
        .map((part) => printGlobPart(part, quoted))
        .join('')
}

function printGlobPart({ kind, text }: GlobPart, quoted: RegExp): string {
  return kind === 'wildcard' || !quoted.test(text) ? text : quote(text)
}

function quote(text: string): string {
  return `"${oneLine(text).replace(/["\\]/g, '\\$&')}"`
}
