import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isSortField, type SortField, sortKeys } from './sort-keys'
import type { SortColumn } from './sort-rows'
import { parseSort, printSort, toggleSort } from './sort-text'

const fields = Object.keys(sortKeys).filter(isSortField)
const columns = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...fields), descending: fc.boolean() }),
  { selector: ({ field }) => field, minLength: 1 },
)

test('printing and parsing are inverse', () => {
  fc.assert(
    fc.property(columns, (columns) => {
      expect(parseSort(printSort(columns))).toEqual(columns)
    }),
  )
  const text = fc
    .array(fc.constantFrom('name', '-name', 'status', '-created', '', '-', 'x'), { maxLength: 3 })
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
])('%o is no sort', (text) => {
  expect(parseSort(text)).toBeNull()
})

describe('a click on a header', () => {
  test.each<[string, SortField, boolean, string]>([
    ['', 'name', false, 'name'],
    ['name', 'name', false, '-name'],
    ['-name', 'name', false, ''],
    ['status,-name', 'zone', false, 'zone'],
    ['status,name', 'name', false, '-name'],
    ['', 'name', true, 'name'],
    ['status', 'name', true, 'status,name'],
    ['name,status', 'name', true, '-name,status'],
    ['-name,status', 'name', true, 'status'],
  ])('%o, %s, with Shift: %s', (before, field, more, after) => {
    expect(printSort(toggleSort(parseSort(before) ?? [], field, more))).toBe(after)
  })
})
