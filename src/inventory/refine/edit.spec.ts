import { expect, test } from 'vitest'

import { excludeValue, includeValue, removeField, removeTerm, selectedValues } from './edit'
import { parseFieldRef } from './find-field'
import { parseRefine } from './parse'
import { printRefine } from './print'
import type { FieldRef, Query } from './query'

function field(text: string): FieldRef {
  const ref = parseFieldRef(text)
  if (ref === null) throw new Error(`no field ${text}`)
  return ref
}

type Edit = (query: Query, field: FieldRef, value: string) => Query

test.each<[string, Edit, string, string, string]>([
  ['web', includeValue, 'status', 'ACTIVE', 'web status:ACTIVE'],
  ['status:a web', includeValue, 'status', 'b', 'status:a,b web'],
  ['status:a,b web', includeValue, 'status', 'a', 'status:b web'],
  ['status:b web', includeValue, 'status', 'b', 'web'],
  ['status:active', includeValue, 'status', 'ACTIVE', ''],
  ['-status:a', includeValue, 'status', 'a', 'status:a'],
  ['-status:a,b', includeValue, 'status', 'a', '-status:b status:a'],
  ['status:a', excludeValue, 'status', 'a', '-status:a'],
  ['-status:a', excludeValue, 'status', 'b', '-status:a,b'],
  ['-status:a,b', excludeValue, 'status', 'b', '-status:a'],
  ['', includeValue, 'tag', 'env=prod', 'tag:env=prod'],
  ['tag:env', includeValue, 'tag', 'owner=Jane Doe', 'tag:env,"owner=Jane Doe"'],
  ['', excludeValue, 'tag.env', 'a*', '-tag.env:"a*"'],
  ['', includeValue, 'name', 'web-01', 'name:=web-01'],
  ['name:=web-01', includeValue, 'name', 'web-01', ''],
  ['name:web', includeValue, 'name', 'web-01', 'name:web,=web-01'],
  ['', includeValue, 'ip', '10.0.0.1', 'ip:10.0.0.1'],
  ['', includeValue, 'ip', '121.xx.xx.64', 'ip:=121.xx.xx.64'],
  ['', includeValue, 'ip', '2001:db8::', 'ip:="2001:db8::"'],
  ['ram:4GiB', includeValue, 'ram', '4096', ''],
  ['(status:a OR web)', includeValue, 'status', 'a', '(status:a OR web) status:a'],
])('%s edited', (text, edit, name, value, expected) => {
  const edited = edit(parseRefine(text).query, field(name), value)
  expect(printRefine(edited)).toBe(expected)
  expect(parseRefine(expected).query).toEqual(edited)
})

test('selected values are those that stand in the text', () => {
  const { query } = parseRefine('status:ACTIVE,*OFF -status:ERROR ram:4GiB name:=x (status:z OR y)')
  expect(selectedValues(query, field('status'))).toEqual({
    included: ['ACTIVE'],
    excluded: ['ERROR'],
  })
  expect(selectedValues(query, field('ram')).included).toEqual(['4096'])
  expect(selectedValues(query, field('name')).included).toEqual(['x'])
  expect(selectedValues(query, field('az'))).toEqual({ included: [], excluded: [] })
})

test('a term, or all about a field, is taken out', () => {
  const { query } = parseRefine('web status:A -status:B')
  const [first] = query.terms
  if (first === undefined) throw new Error('no term')
  expect(printRefine(removeTerm(query, first))).toBe('status:A -status:B')
  expect(printRefine(removeField(query, field('status')))).toBe('web')
})
