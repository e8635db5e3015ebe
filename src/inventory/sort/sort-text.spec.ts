import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type ColumnId, fixedColumnIds } from '../columns/column-id'
import type { SortColumn } from './sort-rows'
import { parseSort, printSort, toggleSort } from './sort-text'

const key = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('a,b', '-a', 'a~b|c', 'a\\\\', '成本:中心'),
)
const field: fc.Arbitrary<ColumnId> = fc.oneof(
  fc.constantFrom(...fixedColumnIds),
  key.map((key): ColumnId => `tag:${key}`),
  key.map((key): ColumnId => `metadata:${key}`),
)
const columns = fc.uniqueArray(fc.record({ field, descending: fc.boolean() }), {
  selector: ({ field }) => field,
  minLength: 1,
})

test('printing and parsing are inverse', () => {
  fc.assert(
    fc.property(columns, (columns) => {
      expect(parseSort(printSort(columns))).toEqual(columns)
    }),
  )
  const text = fc
    .array(
      fc.constantFrom(
        'name',
        '-name',
        'status',
        '-tag:a',
        String.raw`tag:a\,b`,
        String.raw`tag:a\b`,
        '',
        '-',
        'x',
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join(','))
  fc.assert(
    fc.property(text, (text) => {
      const parsed = parseSort(text)
      if (parsed !== null) expect(printSort(parsed)).toBe(text)
    }),
  )
})

test('a sort is written as in the address bar', () => {
  const sort: readonly SortColumn[] = [
    { field: 'status', descending: false },
    { field: 'created', descending: true },
  ]
  expect(printSort(sort)).toBe('status,-created')
  expect(parseSort('status,-created')).toEqual(sort)
})

test.each([
  '',
  '-',
  'color',
  'name,',
  'name,-name',
  '--name',
  'toString',
  '__proto__',
  'Name',
  ' name',
  'tag:',
  'tag',
  'other:team',
  'tag:a~b',
])('%o is no sort', (text) => {
  expect(parseSort(text)).toBeNull()
})

describe('a click on a header', () => {
  test.each<[string, ColumnId, boolean, string]>([
    ['', 'name', false, 'name'],
    ['name', 'name', false, '-name'],
    ['-name', 'name', false, ''],
    ['status,-name', 'zone', false, 'zone'],
    ['status,name', 'name', false, '-name'],
    ['', 'name', true, 'name'],
    ['status', 'name', true, 'status,name'],
    ['name,status', 'name', true, '-name,status'],
    ['-name,status', 'name', true, 'status'],
    ['-tag:a,name', 'tag:a', true, 'name'],
  ])('%o, %s, with Shift: %s', (before, field, more, after) => {
    expect(printSort(toggleSort(parseSort(before) ?? [], field, more))).toBe(after)
  })
})
