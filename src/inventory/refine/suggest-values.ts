import { choiceCodes, type Choices, countChoices } from './count-choices'
import { countKeys } from './count-keys'
import { chosenValue } from './edit'
import type { FieldName } from './fields'
import { fieldNames, fieldOf } from './find-field'
import { escapeGlob, fold } from './glob'
import { printRef, printValue } from './print'
import type { FieldRef } from './query'
import { rank } from './rank'
import { stateMeanings } from './states'
import { mostSuggestions, type SuggestContext, type Suggestion } from './suggestion'

/** What could be written after `field:`, of which `written` stands there already. */
export function suggestValues(
  field: FieldRef,
  written: string,
  context: SuggestContext,
): readonly Suggestion[] {
  const { kind, examples } = fieldOf(field.name)
  const operators =
    kind === 'number' || kind === 'size' || kind === 'time'
      ? suggestOperators(examples, written)
      : []
  if (kind === 'presence') return suggestPresence(written, context)
  if (kind === 'raw' || kind === 'time') return operators
  if (kind === 'pairs' && field.key === null) {
    const at = written.indexOf('=')
    return at === -1
      ? suggestKeys(field.name, written, context, printText).filter(isKeyOfPair)
      : suggestPairs(
          { name: field.name, key: written.slice(0, at) },
          written.slice(at + 1),
          context,
        )
  }
  return [...countedValues(field, written, context), ...operators]
}

/**
 * The values of a field that hold what was written, in any of their spellings, with the rows that have them: those
 * that begin with it first, then the most frequent. A field may have as many values as there are rows, so only the
 * best are ever sorted.
 */
export function countedValues(
  field: FieldRef,
  written: string,
  { indexes, rows }: SuggestContext,
  most = mostSuggestions,
): readonly Suggestion[] {
  const index = indexes.field(field)
  const { folded, values } = index
  const choices = choiceCodes(field, indexes)
  const counts = countChoices(index, choices, rows)
  const wanted = fold(written)
  const matches = matchChoices(folded, wanted, choices)
  const best: Candidate[] = []
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    const match = matches[code] ?? noMatch
    if (count === 0 || match === noMatch) continue
    const candidate = { value: values[code] ?? '', count, begins: match === begins }
    const last = best[most - 1]
    if (last !== undefined && compareCandidates(candidate, last) >= 0) continue
    const place = best.findIndex((other) => compareCandidates(candidate, other) < 0)
    best.splice(place === -1 ? best.length : place, 0, candidate)
    best.length = Math.min(best.length, most)
  }
  const { kind } = fieldOf(field.name)
  return best.map(({ value, count }) => ({
    kind: 'value',
    insert: printValue(chosenValue(field, value)),
    label: value,
    meaning: kind === 'state' ? (stateMeanings.get(value) ?? null) : null,
    count,
  }))
}

const noMatch = 0
const holds = 1
const begins = 2

/** By code, how the texts that are chosen by it match what is wanted, the best of them. */
function matchChoices(folded: readonly string[], wanted: string, choices: Choices): Uint8Array {
  const matches = new Uint8Array(folded.length)
  for (const [code, text] of folded.entries()) {
    const at = text.indexOf(wanted)
    if (at === -1) continue
    const choice = choices?.[code] ?? code
    matches[choice] = Math.max(matches[choice] ?? noMatch, at === 0 ? begins : holds)
  }
  return matches
}

interface Candidate {
  readonly value: string
  readonly count: number
  readonly begins: boolean
}

function compareCandidates(one: Candidate, other: Candidate): number {
  return (
    Number(other.begins) - Number(one.begins) ||
    other.count - one.count ||
    compare(one.value, other.value)
  )
}

/** Whether a pair can name a key, which ends there at the first "="; `metadata.a=b:` names any. */
function isKeyOfPair({ label }: Suggestion): boolean {
  return !label.includes('=')
}

/** The keys of a field of pairs, or the known paths of the API, that hold what was written. */
export function suggestKeys(
  name: FieldName,
  written: string,
  context: SuggestContext,
  write: (key: string) => string,
): readonly Suggestion[] {
  const { indexes, rows } = context
  const keys = name === 'raw' ? knownPaths(context) : countKeys(indexes, name, rows)
  return rank(keys, written, ({ key }) => [key]).map(({ key, count }) => ({
    kind: 'key',
    insert: write(key),
    label: key,
    meaning: null,
    count,
  }))
}

interface Key {
  readonly key: string
  readonly count: number | null
}

function knownPaths({ rawPaths = [] }: SuggestContext): readonly Key[] {
  return rawPaths.map((key) => ({ key, count: null }))
}

/** The values of one key as whole pairs. */
function suggestPairs(
  field: FieldRef,
  written: string,
  context: SuggestContext,
): readonly Suggestion[] {
  return countedValues(field, written, context).map((value) => {
    const label = `${field.key}=${value.label}`
    return Object.assign(value, { insert: printText(label), label })
  })
}

function suggestOperators(examples: readonly string[], written: string): readonly Suggestion[] {
  return rank(examples, written, (example) => [example]).map((example) => ({
    kind: 'operator',
    insert: example,
    label: example,
    meaning: null,
    count: null,
  }))
}

/** `has:` takes fields, and keys of tags and metadata. */
function suggestPresence(written: string, context: SuggestContext): readonly Suggestion[] {
  const dot = written.indexOf('.')
  const before = written.slice(0, dot)
  if (dot !== -1 && (before === 'tag' || before === 'metadata' || before === 'raw')) {
    const write = (key: string) => printRef({ name: before, key })
    return suggestKeys(before, written.slice(dot + 1), context, write)
  }
  const names = fieldNames.filter((name) => !['is', 'has', 'raw'].includes(name))
  return rank(names, written, (name) => [name, ...fieldOf(name).aliases]).map((name) => ({
    kind: 'value',
    insert: name,
    label: name,
    meaning: fieldOf(name).meaning,
    count: null,
  }))
}

function printText(text: string): string {
  return printValue({ kind: 'glob', glob: escapeGlob(text) })
}

/** By code unit: fast, and the same everywhere. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
