import { addressTest, parseAddressLiteral } from './address-literal'
import type { RefineContext } from './context'
import type { Field, PairsField } from './field'
import type { FieldName } from './fields'
import { fieldOf } from './find-field'
import { fold, globLiteral, globTest, type TextTest } from './glob'
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
      for (const value of values) markAddress(ref, value, context, marks)
      return true
    case 'pairs':
      for (const value of values) markPairs(ref, value, context, marks)
      return true
    case 'mac':
      for (const value of values) markMac(ref, value, context, marks)
      return true
    case 'raw':
      return markRaw(ref, anyOf(values.map((value) => looseTest(value, now))), context, marks)
    case 'presence':
      // Every one of them is looked at, so that what needs to be read is asked for at once.
      return askedFor(term)
        .map((asked) => markPresence(asked, fieldOf(asked.name), context, marks))
        .every(Boolean)
    case 'text':
    case 'choice':
    case 'state': {
      const test = anyOf(values.map(textTests[field.kind]))
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
  value: Value,
  { indexes, now }: RefineContext,
  marks: Uint8Array,
): void {
  if (key !== null) {
    indexes.field({ name, key }).mark(looseTest(value, now), marks)
    return
  }
  const pair = value.kind === 'glob' ? splitPair(value.glob) : null
  const literal = pair === null ? null : globLiteral(pair.key)
  if (pair === null) {
    if (value.kind === 'exact') markPair(name, value.text, indexes, marks)
  } else if (pair.value === null) {
    indexes.keys(name).mark(globTest(pair.key, 'whole'), marks)
  } else if (literal !== null) {
    indexes.field({ name, key: literal }).mark(globTest(pair.value, 'whole'), marks)
  } else if (name === 'tag') {
    indexes.field({ name, key }).mark(pairTest(pair.key, pair.value), marks)
  } else {
    markEachKey(name, pair.key, globTest(pair.value, 'whole'), indexes, marks)
  }
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

/** Marks the rows that have a pair, or a bare key, written so. */
function markPair(name: FieldName, text: string, indexes: RowIndexes, marks: Uint8Array): void {
  indexes.visitPairs(
    name,
    (key) => text === key || text.startsWith(`${key}=`),
    (row, key, value) => {
      if (text === (value === null ? key : `${key}=${value}`)) marks[row] = 1
    },
  )
}

function markMac(ref: FieldRef, value: Value, { indexes }: RefineContext, marks: Uint8Array): void {
  if (value.kind === 'glob') indexes.macDigits.mark(macTest(value.glob), marks)
  else indexes.field(ref).mark(choiceTest(value), marks)
}

function markAddress(ref: FieldRef, value: Value, { indexes }: RefineContext, marks: Uint8Array) {
  const text = value.kind === 'glob' ? globLiteral(value.glob) : null
  if (text === null) {
    indexes.field(ref).mark(choiceTest(value), marks)
    return
  }
  const literal = parseAddressLiteral(fold(text))
  switch (literal?.kind) {
    case 'v4':
    case 'v6':
      indexes.addresses(ref.name).mark(addressTest(literal), marks)
      break
    case 'prefix':
      indexes.field(ref).mark((folded) => folded.startsWith(literal.text), marks)
      break
    case 'part':
      indexes.field(ref).mark((folded) => folded.includes(literal.text), marks)
      break
    case undefined:
      break
  }
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
