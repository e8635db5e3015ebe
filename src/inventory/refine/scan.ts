import { oneLine } from './glob'

/** A stretch of text up to a character that ends it, quotes and escapes resolved. */
export interface Run {
  readonly start: number
  readonly end: number
  /** See glob.ts. What stood in quotes is literal. */
  readonly glob: string
  /** Where a quote was opened that nothing closes; null when all is well. */
  readonly openQuote: number | null
}

/** What ends a run besides white space and brackets: `dots` is the `..` of a range. */
export type RunEnd = ':' | ',' | 'dots'

/**
 * Reads from `start` up to white space, a bracket or one of `ends`, outside quotes. In quotes `\"` and `\\` stand for
 * the second character; outside, a backslash makes any character an ordinary one. Line breaks are spaces.
 */
export function scanRun(text: string, start: number, ends: readonly RunEnd[]): Run {
  let glob = ''
  let at = start
  while (at < text.length && !isEnd(text, at, ends)) {
    const character = text.charAt(at)
    if (character === '"') {
      const quoted = scanQuoted(text, at)
      glob += quoted.glob
      if (!quoted.closed) return { start, end: text.length, glob, openQuote: at }
      at = quoted.end
    } else if (character === '\\') {
      const escaped = text.charAt(at + 1)
      glob += escapeCharacter(escaped === '' ? character : escaped)
      at += 2
    } else {
      glob += character
      at += 1
    }
  }
  return { start, end: Math.min(at, text.length), glob, openQuote: null }
}

/** The first place from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && isSpace(text.charAt(next))) next += 1
  return next
}

/** Whether a character separates terms. */
export function isSpace(character: string): boolean {
  return /\s/.test(character)
}

function isEnd(text: string, at: number, ends: readonly RunEnd[]): boolean {
  const character = text.charAt(at)
  switch (character) {
    case '(':
    case ')':
      return true
    case ':':
    case ',':
      return ends.includes(character)
    case '.':
      return ends.includes('dots') && text.charAt(at + 1) === '.'
    default:
      return isSpace(character)
  }
}

function scanQuoted(text: string, start: number): { glob: string; end: number; closed: boolean } {
  let glob = ''
  let at = start + 1
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '"') return { glob, end: at + 1, closed: true }
    const next = text.charAt(at + 1)
    const escaped = character === '\\' && (next === '"' || next === '\\')
    glob += escapeCharacter(escaped ? next : character)
    at += escaped ? 2 : 1
  }
  return { glob, end: at, closed: false }
}

function escapeCharacter(character: string): string {
  return /[\\*?]/.test(character) ? `\\${character}` : oneLine(character)
}

/** Said of a quote that nothing closes. */
export const openQuoteMessage =
  'Nothing closes this quote. Write " at its end, or \\" for the character.'
