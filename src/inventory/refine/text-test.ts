import { fold, globLiteral, globTest, oneLine } from './glob'
import { joinDigits } from './mac-digits'
import { textComparison } from './number-test'
import type { Value } from './query'

/** Whether a value of a field, folded and as it is, fulfils one of the values of a term. */
export type ValueTest = (folded: string, original: string) => boolean

/** A test that holds where one of `tests` does. */
export function anyOf(tests: readonly ValueTest[]): ValueTest {
  const [only = () => false, ...others] = tests
  if (others.length === 0) return only
  return (folded, original) => tests.some((test) => test(folded, original))
}

/** Part of a text, or the whole of it where wildcards are written. */
export function textTest(values: readonly Value[]): ValueTest {
  const { exact, others } = split(values)
  const globs = others.flatMap((value) => (value.kind === 'glob' ? [value.glob] : []))
  const tests = globs.map((glob) => globTest(glob, globLiteral(glob) === null ? 'whole' : 'part'))
  return anyOf(exact.length === 0 ? tests : [wholeTest([], exact), ...tests])
}

/** The whole of a text. */
export function choiceTest(values: readonly Value[]): ValueTest {
  return looseTest(values, null)
}

/** A comparison of a text that may hold a number or a time; else the whole of the text. No `now`, no comparison. */
export function looseTest(values: readonly Value[], now: number | null): ValueTest {
  const { exact, others } = split(values)
  const literals: string[] = []
  const tests: ValueTest[] = []
  for (const value of others) {
    const comparison = now === null ? null : textComparison(value, now)
    const literal = value.kind === 'glob' ? globLiteral(value.glob) : null
    if (literal !== null) literals.push(literal)
    else if (value.kind === 'glob') tests.push(globTest(value.glob, 'whole'))
    else if (comparison !== null) tests.push((_folded, original) => comparison(original))
  }
  const isLookup = exact.length + literals.length > 0
  return anyOf(isLookup ? [wholeTest(literals, exact), ...tests] : tests)
}

/** Part of the digits of a MAC address, or all where wildcards are written. */
export function macTest(glob: string): (digits: string) => boolean {
  const digits = joinDigits(glob)
  return globTest(digits, globLiteral(digits) === null ? 'whole' : 'part')
}

/** The globs of a key and its value; null where none is written. */
export interface PairGlob {
  readonly key: string
  readonly value: string | null
}

/** The globs of key and value of a glob such as `env=prod`; the first `=` separates. */
export function splitPair(glob: string): PairGlob {
  const at = glob.indexOf('=')
  return at === -1
    ? { key: glob, value: null }
    : { key: glob.slice(0, at), value: glob.slice(at + 1) }
}

/** A test of texts such as `env=prod` by the globs of key and value. */
export function pairTest(keyGlob: string, valueGlob: string): ValueTest {
  const key = globTest(keyGlob, 'whole')
  const value = globTest(valueGlob, 'whole')
  return (folded) => {
    const at = folded.indexOf('=')
    return at !== -1 && key(folded.slice(0, at)) && value(folded.slice(at + 1))
  }
}

function split(values: readonly Value[]) {
  const exact = values.flatMap((value) => (value.kind === 'exact' ? [value.text] : []))
  return { exact, others: values.filter(({ kind }) => kind !== 'exact') }
}

/** Texts in any case, and texts as they are: a pasted list is looked up, not tried one after the other. */
function wholeTest(literals: readonly string[], exact: readonly string[]): ValueTest {
  const inAnyCase = new Set(literals.map(fold))
  const asWritten = new Set(exact.map(oneLine))
  const nearly = new Set(exact.map(fold))
  return (folded, original) =>
    inAnyCase.has(folded) || (nearly.has(folded) && asWritten.has(oneLine(original)))
}
