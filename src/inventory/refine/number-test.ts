import { globLiteral } from './glob'
import {
  parseLiteral,
  parseMoment,
  parseNumber,
  type Literal,
  type LiteralKind,
} from './number-literal'
import type { Operator, Value } from './query'

/** Whether a number fulfils a value; NaN, which stands for none, fulfils none. */
export type NumberTest = (value: number) => boolean

interface Comparison {
  readonly measure: Literal['measure']
  readonly test: NumberTest
}

/**
 * A test of numbers or times; null when the value is none that such a field takes.
 * @param now milliseconds since 1970, from which ages count.
 * @param direction whether an age means so long ago or so long from now on.
 */
export function numberTest(
  kind: LiteralKind,
  value: Value,
  now: number,
  direction: 'ago' | 'ahead',
): NumberTest | null {
  const comparison = compare(kind, value)
  return comparison === null ? null : measured(comparison, now, direction)
}

/**
 * A test of texts of unknown kind by comparison; null when the value is no comparison. A literal such as 2026 is a
 * number beside a number, and a year beside a date.
 */
export function textComparison(value: Value, now: number): ((text: string) => boolean) | null {
  if (value.kind === 'glob' || value.kind === 'exact') return null
  const byNumber = numberTest('number', value, now, 'ago')
  const byTime = numberTest('time', value, now, 'ago')
  if (byNumber === null && byTime === null) return null
  return (text) => {
    const number = byNumber === null ? null : parseNumber(text)
    if (number !== null) return byNumber?.(number) === true
    return byTime?.(parseMoment(text) ?? Number.NaN) === true
  }
}

/** Whether a comparison can be understood by a field of one of these kinds. */
export function isComparable(kinds: readonly LiteralKind[], value: Value): boolean {
  return kinds.some((kind) => compare(kind, value) !== null)
}

function measured(
  { measure, test }: Comparison,
  now: number,
  direction: 'ago' | 'ahead',
): NumberTest {
  if (measure !== 'age') return test
  return direction === 'ago' ? (time) => test(now - time) : (time) => test(time - now)
}

function compare(kind: LiteralKind, value: Value): Comparison | null {
  if (value.kind === 'range') return compareRange(kind, value.from, value.to)
  if (value.kind === 'compare') {
    const literal = parseLiteral(kind, value.text)
    return literal && { measure: literal.measure, test: operators[value.operator](literal) }
  }
  const text = value.kind === 'exact' ? value.text : globLiteral(value.glob)
  const literal = text === null ? null : parseLiteral(kind, text)
  // Nothing is exactly 30 days old.
  return literal === null || literal.measure === 'age'
    ? null
    : { measure: literal.measure, test: within(literal.first, literal.last) }
}

/** Whether a value is a range whose ends could be understood the other way round. */
export function isBackwards(kinds: readonly LiteralKind[], value: Value): boolean {
  if (value.kind !== 'range' || isComparable(kinds, value)) return false
  return isComparable(kinds, { kind: 'range', from: value.to, to: value.from })
}

function compareRange(kind: LiteralKind, from: string, to: string): Comparison | null {
  const lower = from === '' ? null : parseLiteral(kind, from)
  const upper = to === '' ? null : parseLiteral(kind, to)
  if ((lower === null && from !== '') || (upper === null && to !== '')) return null
  const measure = (lower ?? upper)?.measure
  if (measure === undefined || (upper ?? lower)?.measure !== measure) return null
  if (lower !== null && upper !== null && lower.first > upper.last) return null
  return { measure, test: within(lower?.first ?? -Infinity, upper?.last ?? Infinity) }
}

function within(first: number, last: number): NumberTest {
  return (value) => value >= first && value <= last
}

const operators: Readonly<Record<Operator, (literal: Literal) => NumberTest>> = {
  '<':
    ({ first }) =>
    (value) =>
      value < first,
  '<=':
    ({ last }) =>
    (value) =>
      value <= last,
  '>':
    ({ last }) =>
    (value) =>
      value > last,
  '>=':
    ({ first }) =>
    (value) =>
      value >= first,
}
