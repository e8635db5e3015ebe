import { expect, test } from 'vitest'

import {
  excludeNamed,
  excludeValue,
  includeNamed,
  includeValue,
  removeField,
  removeTerm,
} from './edit'
import { parseFieldRef } from './find-field'
import { parseRefine } from './parse'
import { printRefine } from './print'
import type { FieldRef, Query } from './query'
import { selectedValues } from './selection'

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
  // A bare tag is one tag, not all values of its key.
  ['', excludeValue, 'tag', 'env', '-tag:=env'],
  ['tag:env', includeValue, 'tag', 'env', 'tag:env,=env'],
  ['-tag:=env', excludeValue, 'tag', 'env', ''],
  ['', includeValue, 'tag', '=x', 'tag:="=x"'],
  ['', includeValue, 'metadata', 'a', 'metadata:=a'],
  // A pair says the same in either form.
  ['tag:env=prod', includeValue, 'tag.env', 'dev', 'tag:env=prod,env=dev'],
  ['tag:env=prod', includeValue, 'tag.ENV', 'PROD', ''],
  ['tag:env=prod', excludeValue, 'tag.env', 'prod', '-tag.env:prod'],
  ['tag.env:dev', includeValue, 'tag', 'ENV=prod', 'tag.env:dev,prod'],
  ['tag.ENV:dev,prod', includeValue, 'tag.env', 'prod', 'tag.ENV:dev'],
  ['tag.ENV:dev', includeValue, 'tag.env', 'prod', 'tag.ENV:dev,prod'],
  ['-tag.env:prod', includeValue, 'tag', 'env=prod', 'tag:env=prod'],
  ['-tag:env=prod,a=b', excludeValue, 'tag.env', 'prod', '-tag:a=b'],
  ['-tag:env=prod,a=b', excludeValue, 'tag.env', 'dev', '-tag:env=prod,a=b -tag.env:dev'],
  ['-tag:env=prod', excludeValue, 'tag', 'a=b', '-tag:env=prod -tag:a=b'],
  // One of several tags is asked for: no key of them can be taken by itself.
  ['tag:env=prod,a=b', includeValue, 'tag.env', 'prod', 'tag:env=prod,a=b tag.env:prod'],
  ['tag:env=prod,a=b', includeValue, 'tag', 'env=prod', 'tag:a=b'],
  ['tag:env=*', includeValue, 'tag.env', 'prod', 'tag:env=* tag.env:prod'],
  ['status:=ACTIVE', includeValue, 'status', 'ACTIVE', ''],
  ['-has:status', includeValue, 'status', 'ACTIVE', 'status:ACTIVE'],
  ['has:status', includeValue, 'status', 'ACTIVE', 'has:status status:ACTIVE'],
  ['-volumes:>=0', includeValue, 'volumes', '2', 'volumes:2'],
  ['-volumes:>=0', excludeValue, 'volumes', '2', '-volumes:>=0 -volumes:2'],
  ['(status:a OR web)', includeValue, 'status', 'a', '(status:a OR web) status:a'],
])('%s edited', (text, edit, name, value, expected) => {
  const edited = edit(parseRefine(text).query, field(name), value)
  expect(printRefine(edited)).toBe(expected)
  expect(parseRefine(expected).query).toEqual(edited)
})

test.each([
  ['status:a status:A', ['a', 'A'], '', '-status:a'],
  ['-status:a -status:=a', ['a', 'a'], 'status:a', ''],
  ['status:4,"shut down",x', ['4', 'shut down'], 'status:x', 'status:x -status:4,"shut down"'],
  ['-status:A,x -status:=a', ['A', 'a'], '-status:x status:A', '-status:x'],
  ['x', ['a'], 'x status:a', 'x -status:a'],
])('%s: a value that is named by %o is clicked as one', (text, texts, included, excluded) => {
  const { query } = parseRefine(text)
  expect(printRefine(includeNamed(query, field('status'), texts))).toBe(included)
  expect(printRefine(excludeNamed(query, field('status'), texts))).toBe(excluded)
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
  const pairs = parseRefine('-tag:env=prod,a=b,env=dev').query
  expect(printRefine(removeField(pairs, field('tag.env')))).toBe('-tag:a=b')
})

test('pairs are selected by key in either form, and without case', () => {
  const { query } = parseRefine('tag.ENV:a tag:env=b,Env=c -tag:env=d,x=y tag:env=e,x=z tag:env')
  expect(selectedValues(query, field('tag.env'))).toEqual({
    included: ['a', 'b', 'c'],
    excluded: ['d'],
  })
})
