/**
 * Globs: texts in which `*` stands for any characters, `?` for one, and a backslash makes the
 * character after it an ordinary one. They match folded texts in time proportional to both lengths at worst, which
 * a regular expression of many stars would not.
 */

/**
 * A text in the form in which texts are compared: lower case, line breaks as spaces. The two small sigmas count as
 * one, since which of them is written depends on what follows.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  return /[\r\nς]/.test(lower) ? oneLine(lower).replaceAll('ς', 'σ') : lower
}

/** A text as it can stand in a field of one line, which would drop line breaks without a word. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ')
}

/** The glob that matches a text and nothing else. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?]/g, '\\$&')
}

/** The text that a glob without wildcards stands for; null when it has any. */
export function globLiteral(glob: string): string | null {
  const parts = globParts(glob)
  return parts.every((part) => part.kind === 'literal')
    ? parts.map((part) => part.text).join('')
    : null
}

/** The text of a glob with its wildcards taken as ordinary characters. */
export function globText(glob: string): string {
  return globParts(glob)
    .map((part) => part.text)
    .join('')
}

/** The longest of the texts that stand in everything that a glob matches. */
export function longestLiteral(glob: string): string {
  return globParts(glob)
    .map((part) => (part.kind === 'literal' ? part.text : ''))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

export interface GlobPart {
  readonly kind: 'literal' | 'wildcard'
  readonly text: string
}

/** Literal texts and single wildcards, in order. A backslash at the end stands for itself. */
export function globParts(glob: string): readonly GlobPart[] {
  const parts: GlobPart[] = []
  let literal = ''
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob.charAt(at)
    if (character === '*' || character === '?') {
      if (literal !== '') parts.push({ kind: 'literal', text: literal })
      literal = ''
      parts.push({ kind: 'wildcard', text: character })
    } else if (character === '\\' && at + 1 < glob.length) {
      at += 1
      literal += glob.charAt(at)
    } else {
      literal += character
    }
  }
  if (literal !== '') parts.push({ kind: 'literal', text: literal })
  return parts
}

/** Whether a folded text matches. */
export type TextTest = (folded: string) => boolean

/** A test for the whole of a text; `part` makes it one for any part of it. */
export function globTest(glob: string, part: 'whole' | 'part'): TextTest {
  const wanted = fold(part === 'part' ? `*${glob}*` : glob)
  const literal = globLiteral(part === 'part' ? glob : wanted)
  if (literal !== null) {
    const text = fold(literal)
    return part === 'part' ? (folded) => folded.includes(text) : (folded) => folded === text
  }
  const parts = globParts(wanted)
  const runs = runsOf(parts, literalRun)
  if (!parts.some(isOne)) return (folded) => matches(folded, runs)
  // Characters beyond the first plane are two units of a text, but one of a list.
  const spread = runsOf(parts, patternRun)
  return (folded) =>
    /[\ud800-\udbff]/.test(folded) ? matches(Array.from(folded), spread) : matches(folded, runs)
}

function isOne({ kind, text }: GlobPart): boolean {
  return kind === 'wildcard' && text === '?'
}

/** What stands between two stars, in a text or in a list of its characters. */
interface Run<Text> {
  readonly length: number
  readonly fitsAt: (text: Text, at: number) => boolean
  /** The first place from `at` on where it fits; -1 where there is none. */
  readonly find: (text: Text, at: number) => number
}

/** Null stands for any one character. */
type Characters = readonly (string | null)[]

/** @param literal makes the runs without a question mark. */
function runsOf<Text extends ArrayLike<string>>(
  parts: readonly GlobPart[],
  literal: (characters: readonly string[]) => Run<Text>,
): readonly Run<Text>[] {
  const runs: (string | null)[][] = [[]]
  for (const part of parts) {
    const run = runs.at(-1)
    if (part.kind === 'literal') run?.push(...Array.from(part.text))
    else if (isOne(part)) run?.push(null)
    else runs.push([])
  }
  return runs.map((run) => {
    const texts = run.filter((character) => character !== null)
    return texts.length === run.length ? literal(texts) : patternRun(run)
  })
}

function literalRun(characters: readonly string[]): Run<string> {
  const literal = characters.join('')
  return {
    length: literal.length,
    fitsAt: (text, at) => text.startsWith(literal, at),
    find: (text, at) => text.indexOf(literal, at),
  }
}

function patternRun(characters: Characters): Run<ArrayLike<string>> {
  const { length } = characters
  const fitsAt = (text: ArrayLike<string>, at: number) =>
    at + length <= text.length &&
    characters.every((character, index) => character === null || text[at + index] === character)
  return {
    length,
    fitsAt,
    find: (text, from) => {
      for (let at = from; at + length <= text.length; at += 1) if (fitsAt(text, at)) return at
      return -1
    },
  }
}

/** Between stars the first place that fits is always good enough, so nothing is tried twice. */
function matches<Text extends ArrayLike<string>>(text: Text, runs: readonly Run<Text>[]): boolean {
  const [first, ...others] = runs
  if (first === undefined || !first.fitsAt(text, 0)) return false
  const last = others.at(-1)
  if (last === undefined) return text.length === first.length
  let at = first.length
  for (let index = 0; index + 1 < others.length; index += 1) {
    const run = others[index]
    const place = run?.find(text, at) ?? -1
    if (place === -1) return false
    at = place + (run?.length ?? 0)
  }
  const end = text.length - last.length
  return end >= at && last.fitsAt(text, end)
}
