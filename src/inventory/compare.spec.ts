import fc from 'fast-check'
import { expect, test } from 'vitest'

import { compareRaw, type ComparedField } from './compare'

function named(fields: readonly ComparedField[]) {
  return fields.map(({ path, values }) => [
    path.join('.'),
    ...values.map((one) => (one.sent ? one.value : 'not sent')),
  ])
}

test('fields that differ stand apart from those that are equal', () => {
  const { differing, equal } = compareRaw([
    { id: 'a', flavor: { id: 's6', vcpus: '2' }, tags: ['x', 'y'], locked: false },
    { id: 'b', flavor: { id: 's6', vcpus: '4', ram: '8' }, tags: ['y', 'x'], locked: null },
  ])
  expect(named(differing)).toEqual([
    ['id', 'a', 'b'],
    ['flavor.vcpus', '2', '4'],
    ['flavor.ram', 'not sent', '8'],
    ['locked', false, null],
  ])
  expect(named(equal)).toEqual([
    ['flavor.id', 's6', 's6'],
    ['tags', ['x', 'y'], ['y', 'x']],
  ])
})

test('lists of objects are compared place by place, plain lists as a whole', () => {
  const { differing, equal } = compareRaw([
    { volumes: [{ id: 'v1', size: 1 }], tags: ['a'] },
    { volumes: [{ id: 'v2', size: 1 }, { id: 'v3' }], tags: ['a', 'a'] },
  ])
  expect(named(differing)).toEqual([
    ['volumes.0.id', 'v1', 'v2'],
    ['volumes.1.id', 'not sent', 'v3'],
    ['tags', ['a'], ['a', 'a']],
  ])
  expect(named(equal)).toEqual([['volumes.0.size', 1, 1]])
})

test.each([
  ['null and absent', { a: null }, {}],
  ['a number and its text', { a: 1 }, { a: '1' }],
  ['empty and absent', { a: '' }, {}],
  ['an empty list and an empty object', { a: [] }, { a: {} }],
  ['a text and a list of it', { a: '"x"' }, { a: ['x'] }],
  ['names with dots and nested ones', { 'a.b': 1 }, { a: { b: 1 } }],
])('%s are told apart', (_, one, other) => {
  expect(compareRaw([one, other]).equal).toEqual([])
})

test('rows that are no objects are one field', () => {
  expect(named(compareRaw([null, 42]).differing)).toEqual([['', null, 42]])
})

test('a server equals itself, and every field is on one of the two sides', () => {
  fc.assert(
    fc.property(fc.object(), fc.object(), (one, other) => {
      expect(compareRaw([one, one, one]).differing).toEqual([])
      const there = compareRaw([one, other])
      const back = compareRaw([other, one])
      const paths = (fields: readonly ComparedField[]) =>
        fields.map(({ path }) => JSON.stringify(path)).toSorted()
      expect(paths(there.differing)).toEqual(paths(back.differing))
      expect(paths(there.equal)).toEqual(paths(back.equal))
    }),
  )
})
