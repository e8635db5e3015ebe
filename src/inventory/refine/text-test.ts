import { globLiteral, globTest } from './glob'
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
export function textTest(value: Value): ValueTest {
  if (value.kind !== 'glob') return exactTest(value)
  return globTest(value.glob, globLiteral(value.glob) === null ? 'whole' : 'part')
}

/** The whole of a text. */
export function choiceTest(value: Value): ValueTest {
  return value.kind === 'glob' ? globTest(value.glob, 'whole') : exactTest(value)
}

/** A comparison of a text that may hold a number or a time; else the whole of the text. */
export function looseTest(value: Value, now: number): ValueTest {
  const comparison = textComparison(value, now)
  return comparison === null ? choiceTest(value) : (_folded, original) => comparison(original)
}

/** Part of the digits of a MAC address, or all where wildcards are written. */
export function macTest(glob: string): (digits: string) => boolean {
  const digits = joinDigits(glob)
  return globTest(digits, globLiteral(digits) === null ? 'whole' : 'part')
}

/** The globs of key and value of a glob such as `env=prod`; the first `=` separates. */
export function splitPair(glob: string): { readonly key: string; readonly value: string | null } {
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

function exactTest(value: Value): ValueTest {
  return value.kind === 'exact' ? (_folded, original) => original === value.text : () => false
}
