import { addressTest, parseAddressLiteral, type AddressTest } from './address-literal'
import type { RefineContext } from './context'
import type { Field, PairsField } from './field'
import type { FieldName } from './fields'
import { fieldOf } from './find-field'
import { fold, globLiteral, globTest, oneLine, type TextTest } from './glob'
import { askedFor } from './needs-raw'
import { numberTest } from './number-test'
import type { FieldRef, FieldTerm, Value } from './query'
import type { RowIndexes } from './row-indexes'
import {
  anyOf,
  choiceTest,
  looseTest,
  macTest,
  pairTest,
  splitPair,
  textTest,
  type PairGlob,
  type ValueTest,
} from './text-test'

/** Marks the rows that have one of the values; false where a field of the API is still being read. */
export function markField(term: FieldTerm, context: RefineContext, marks: Uint8Array): boolean {
  const { field: ref, values } = term
  const field = fieldOf(ref.name)
  const { indexes, now } = context
  switch (field.kind) {
    case 'number':
    case 'size':
    case 'time': {
      const direction = field.kind === 'time' ? field.direction : 'ago'
      for (const value of values) {
        const test = numberTest(field.kind, value, now, direction)
        if (test !== null) indexes.numbers(ref.name).mark(test, marks)
      }
      return true
    }
    case 'address':
      markAddresses(ref, values, context, marks)
      return true
    case 'pairs':
      markPairs(ref, values, context, marks)
      return true
    case 'mac':
      markMacs(ref, values, context, marks)
      return true
    case 'raw':
      return markRaw(ref, looseTest(values, now), context, marks)
    case 'presence':
      // Every one of them is looked at, so that what needs to be read is asked for at once.
      return askedFor(term)
        .map((asked) => markPresence(asked, fieldOf(asked.name), context, marks))
        .every(Boolean)
    case 'text':
    case 'choice':
    case 'state': {
      const test = textTests[field.kind](values)
      indexes.field(ref).mark(test, marks)
      indexes.also(ref.name)?.mark(test, marks)
      return true
    }
  }
}

const textTests = {
  text: textTest,
  choice: choiceTest,
  state: choiceTest,
} as const

function markPairs(
  { name, key }: FieldRef,
  values: readonly Value[],
  { indexes, now }: RefineContext,
  marks: Uint8Array,
): void {
  if (key !== null) {
    indexes.field({ name, key }).mark(looseTest(values, now), marks)
    return
  }
  const exact = values.flatMap((value) => (value.kind === 'exact' ? [value.text] : []))
  if (exact.length > 0) markExactPairs(name, exact, indexes, marks)
  const byKey = new Map<string, Value[]>()
  for (const value of values) {
    if (value.kind !== 'glob') continue
    const pair = splitPair(value.glob)
    const literal = globLiteral(pair.key)
    if (literal === null || pair.value === null) {
      markPairGlob(name, pair, indexes, marks)
      continue
    }
    const those = byKey.get(literal) ?? []
    those.push({ kind: 'glob', glob: pair.value })
    byKey.set(literal, those)
  }
  for (const [literal, those] of byKey) {
    indexes.field({ name, key: literal }).mark(choiceTest(those), marks)
  }
}

/** Marks the rows that have a key, or a value of one of the keys that match. */
function markPairGlob(
  name: FieldName,
  { key, value }: PairGlob,
  indexes: RowIndexes,
  marks: Uint8Array,
): void {
  if (value === null) indexes.keys(name).mark(globTest(key, 'whole'), marks)
  else if (name === 'tag') indexes.field({ name, key: null }).mark(pairTest(key, value), marks)
  else markEachKey(name, key, globTest(value, 'whole'), indexes, marks)
}

/** Metadata has a great many different pairs: a list of them costs more than looking at the rows. */
function markEachKey(
  name: FieldName,
  keyGlob: string,
  isValue: TextTest,
  indexes: RowIndexes,
  marks: Uint8Array,
): void {
  const { folded } = indexes.keys(name)
  const isKey = globTest(keyGlob, 'whole')
  const unprepared = new Set<string>()
  for (const key of new Set(folded.filter(isKey))) {
    const index = indexes.prepared(name, key)
    if (index === null) unprepared.add(key)
    else index.mark(isValue, marks)
  }
  if (unprepared.size === 0) return
  indexes.visitPairs(
    name,
    (key) => unprepared.has(fold(key)),
    (row, _key, value) => {
      if (marks[row] === 0 && value !== null && isValue(fold(value))) marks[row] = 1
    },
  )
}

/** Marks the rows that have one of some pairs, or bare keys, written so. */
function markExactPairs(
  name: FieldName,
  texts: readonly string[],
  indexes: RowIndexes,
  marks: Uint8Array,
): void {
  const wanted = new Set(texts.map(oneLine))
  const starts = [...wanted].map((text) => `${text}=`)
  indexes.visitPairs(
    name,
    (key) => starts.some((start) => start.startsWith(`${oneLine(key)}=`)),
    (row, key, value) => {
      if (wanted.has(oneLine(value === null ? key : `${key}=${value}`))) marks[row] = 1
    },
  )
}

function markMacs(
  ref: FieldRef,
  values: readonly Value[],
  { indexes }: RefineContext,
  marks: Uint8Array,
): void {
  const globs = values.flatMap((value) => (value.kind === 'glob' ? [value.glob] : []))
  for (const glob of globs) indexes.macDigits.mark(macTest(glob), marks)
  const others = values.filter(({ kind }) => kind !== 'glob')
  if (others.length > 0) indexes.field(ref).mark(choiceTest(others), marks)
}

/** Whole addresses are looked up, networks and ranges compared, and other texts looked for in the addresses. */
function markAddresses(
  ref: FieldRef,
  values: readonly Value[],
  { indexes }: RefineContext,
  marks: Uint8Array,
): void {
  const whole = new Set<number | string | null>()
  const ranges: AddressTest[] = []
  const choices: Value[] = []
  const texts: ValueTest[] = []
  for (const value of values) {
    const text = value.kind === 'glob' ? globLiteral(value.glob) : null
    const literal = text === null ? null : parseAddressLiteral(fold(text))
    switch (literal?.kind) {
      case 'v4':
      case 'v6':
        if (literal.first === literal.last) whole.add(literal.first)
        else ranges.push(addressTest(literal))
        break
      case 'prefix':
        texts.push((folded) => folded.startsWith(literal.text))
        break
      case 'part':
        texts.push((folded) => folded.includes(literal.text))
        break
      case undefined:
        if (text === null) choices.push(value)
        break
    }
  }
  if (whole.size + ranges.length > 0) {
    const isOne: AddressTest = (address) =>
      whole.has(address) || ranges.some((test) => test(address))
    indexes.addresses(ref.name).mark(isOne, marks)
  }
  if (choices.length > 0) texts.push(choiceTest(choices))
  if (texts.length > 0) indexes.field(ref).mark(anyOf(texts), marks)
}

function markRaw(
  { key }: FieldRef,
  test: ValueTest,
  { indexes, raw }: RefineContext,
  marks: Uint8Array,
): boolean {
  if (key === null || raw === null) return true
  const valuesOf = raw.column(key)
  if (valuesOf === null) return false
  indexes.raw(key, valuesOf).mark(test, marks)
  return true
}

function markPresence(
  ref: FieldRef,
  field: Field,
  context: RefineContext,
  marks: Uint8Array,
): boolean {
  const { indexes } = context
  switch (field.kind) {
    case 'number':
    case 'size':
    case 'time':
      // "has:volumes" asks for servers with some, not for a count that is reported as 0.
      indexes.numbers(ref.name).mark((value) => !Number.isNaN(value) && value !== 0, marks)
      return true
    case 'pairs':
      indexes.keys(ref.name).mark(keyPresence(field, ref.key), marks)
      return true
    case 'raw':
      return markRaw(ref, () => true, context, marks)
    case 'text':
    case 'choice':
    case 'state':
    case 'address':
    case 'mac':
      indexes.field(ref).mark(() => true, marks)
      return true
    case 'presence':
      return true
  }
}

/** A key that a person set, or a given one. */
function keyPresence(field: PairsField, key: string | null): ValueTest {
  if (key === null) return (_folded, original) => field.own(original)
  const wanted = fold(key)
  return (folded) => folded === wanted
}
