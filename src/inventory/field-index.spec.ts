import { expect, test } from 'vitest'

import { FieldIndex } from './field-index'
import { makeServer } from './refine/testing/rows'

const rows = [['b', 'a'], [], ['a', 'a', 'C'], ['b']].map((tags) => makeServer({ tags }))

function makeIndex(): FieldIndex {
  return new FieldIndex((row) => (row.kind === 'server' ? row.tags.map(({ key }) => key) : []))
}

test('rows have codes of distinct values, however they came', () => {
  const whole = makeIndex()
  whole.extend(rows)
  const parts = makeIndex()
  for (let end = 1; end <= rows.length; end += 1) parts.extend(rows.slice(0, end))
  const stepped = makeIndex()
  expect([...stepped.extendInSteps(rows)]).toHaveLength(1)
  for (const index of [whole, parts, stepped]) {
    expect(index.values).toEqual(['b', 'a', 'C'])
    expect(index.folded).toEqual(['b', 'a', 'c'])
    expect(index.offsets.slice(0, 5)).toEqual(Uint32Array.of(0, 2, 2, 4, 5))
    expect(index.codes.slice(0, 5)).toEqual(Uint32Array.of(0, 1, 1, 2, 0))
    expect(index.length).toBe(4)
  }
})

test('values are counted in all rows or in some', () => {
  const index = makeIndex()
  index.extend(rows)
  expect([...index.count()]).toEqual([2, 2, 1])
  expect([...index.count(Uint32Array.of(0, 1))]).toEqual([1, 1, 0])
})

test('rows with a value are marked, and marks stay', () => {
  const index = makeIndex()
  index.extend(rows)
  const marks = Uint8Array.of(0, 1, 0, 0)
  index.mark((folded, original) => folded === 'c' && original === 'C', marks)
  expect([...marks]).toEqual([0, 1, 1, 0])
})
