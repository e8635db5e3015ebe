import { t } from '~/lib/language/translate'

import { makeGroup } from './group'
import { keywords } from './keywords'
import { readFieldName, readFieldTerm } from './parse-field'
import type { Problem } from './problem'
import type { Query, Term } from './query'
import { isSpace, openQuoteMessage, scanRun, skipSpace } from './scan'

/** What a text asks for as far as it can be understood, and what is wrong with the rest, in the order of the text. */
export interface ParsedRefine {
  readonly query: Query
  readonly problems: readonly Problem[]
}

/** Reads a query. Every text can be read: what cannot be understood is left out and named in `problems`. */
export function parseRefine(text: string): ParsedRefine {
  const problems: Problem[] = []
  const { branches } = readBranches({ text, problems }, 0, 0)
  return {
    query: { terms: makeGroup(branches, false) },
    problems: problems.toSorted((one, other) => one.start - other.start),
  }
}

interface Input {
  readonly text: string
  readonly problems: Problem[]
}

interface Branches {
  readonly branches: readonly (readonly Term[])[]
  readonly end: number
}

interface Terms {
  readonly terms: readonly Term[]
  readonly end: number
}

/** Reads terms and ORs up to the end of the text, or to the bracket that closes one of the `depth` open ones. */
function readBranches(input: Input, start: number, depth: number): Branches {
  const { text, problems } = input
  const branches: Term[][] = []
  let branch: Term[] = []
  /** The place of the last OR while no term has come after it; where none is before it, that of the start. */
  let lonelyOr: readonly [number, number] | null = null
  let empty = true
  let at = skipSpace(text, start)
  while (at < text.length) {
    if (text.charAt(at) === ')') {
      if (depth > 0) break
      problems.push({ start: at, end: at + 1, message: t(strayBracketMessage) })
      at += 1
    } else {
      const keyword = keywordAt(text, at)
      if (keyword === 'OR') {
        lonelyOr = [at, at + 2]
        if (empty) problems.push({ start: at, end: at + 2, message: t(lonelyOrMessage) })
        branches.push(branch)
        branch = []
        empty = true
        at += 2
      } else if (keyword === 'AND') {
        at += 3
      } else {
        const read = readTerm(input, at, depth)
        branch.push(...read.terms)
        lonelyOr = null
        empty = false
        at = read.end
      }
    }
    at = skipSpace(text, at)
  }
  if (lonelyOr !== null) {
    problems.push({ start: lonelyOr[0], end: lonelyOr[1], message: t(lonelyOrMessage) })
  }
  return { branches: [...branches, branch], end: at }
}

function readTerm(input: Input, start: number, depth: number): Terms {
  const { text, problems } = input
  const { negated, end: at } = readSigns(text, start)
  const character = text.charAt(at)
  if (character === '' || character === ')' || isSpace(character)) {
    problems.push({ start, end: at, message: t(nothingExcludedMessage) })
    return { terms: [], end: at }
  }
  const read = character === '(' ? readGroup(input, at, depth) : readFieldOrWord(input, at)
  return negated ? { terms: makeGroup([read.terms], true), end: read.end } : read
}

/** Reads `-`, or NOT and white space, as often as they stand there. */
function readSigns(text: string, start: number): { negated: boolean; end: number } {
  let negated = false
  let at = start
  for (;;) {
    if (text.charAt(at) === '-') at += 1
    else if (keywordAt(text, at) === 'NOT') at = skipSpace(text, at + 3)
    else return { negated, end: at }
    negated = !negated
  }
}

/** Brackets may stand this deep in each other; nobody reads deeper ones. */
const deepest = 20

function readGroup(input: Input, start: number, depth: number): Terms {
  const { text, problems } = input
  if (depth >= deepest) {
    const message = t('Brackets may stand {deepest} deep in each other, no deeper.', { deepest })
    problems.push({ start, end: start + 1, message })
    return { terms: [], end: start + 1 }
  }
  const { branches, end } = readBranches(input, start + 1, depth + 1)
  if (end >= text.length) {
    problems.push({ start, end: start + 1, message: t(openBracketMessage) })
  } else if (skipSpace(text, start + 1) === end) {
    problems.push({ start, end: end + 1, message: t(emptyBracketsMessage) })
  }
  return { terms: makeGroup(branches, false), end: Math.min(end + 1, text.length) }
}

function readFieldOrWord({ text, problems }: Input, start: number): Terms {
  const name = readFieldName(text, start)
  if (name !== null) {
    const { term, end } = readFieldTerm(text, name, problems)
    return { terms: term === null ? [] : [term], end }
  }
  const { glob, end, openQuote } = scanRun(text, start, [])
  if (openQuote !== null) problems.push({ start: openQuote, end, message: t(openQuoteMessage) })
  return { terms: [{ kind: 'word', negated: false, glob }], end }
}

/** The keyword that stands at a place by itself, before white space, a bracket or the end. */
function keywordAt(text: string, at: number): string | null {
  const { end } = scanRun(text, at, [])
  const source = text.slice(at, end)
  return keywords.has(source) ? source : null
}

const strayBracketMessage = 'This bracket closes none. Write "(" before the terms it should hold.'
const openBracketMessage = 'Nothing closes this bracket. Write ")" after the last term it holds.'
const emptyBracketsMessage =
  'Write terms between the brackets, such as (status:ERROR OR is:frozen).'
const lonelyOrMessage = 'Write a term on each side of OR, or "OR" in quotes to search for the word.'
const nothingExcludedMessage = 'Write what to exclude right after it, such as -status:ERROR.'
