import fc from 'fast-check'
import { expect, test } from 'vitest'

import { findLines, type JsonLine, jsonLines, unfolded } from './json-lines'

function toText(lines: readonly JsonLine[]): string {
  return lines.map(({ depth, name, text }) => `${'  '.repeat(depth)}${name}${text}`).join('\n')
}

const value = {
  id: 'a',
  flavor: { id: 'c7', gpus: [] },
  tags: ['env=prod', 'a/b'],
  'x/~': { y: 1 },
}
const lines = jsonLines(value)

test('property: the lines are what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (any) => {
      expect(toText(jsonLines(any))).toBe(JSON.stringify(any, null, 2))
    }),
  )
})

test('each line knows its value by a JSON Pointer', () => {
  expect(lines.map(({ pointer }) => pointer)).toEqual([
    '',
    '/id',
    '/flavor',
    '/flavor/id',
    '/flavor/gpus',
    '/flavor',
    '/tags',
    '/tags/0',
    '/tags/1',
    '/tags',
    '/x~1~0',
    '/x~1~0/y',
    '/x~1~0',
    '',
  ])
})

test('of what is folded the first line is left', () => {
  const left = unfolded(lines, new Set(['/flavor', '/x~1~0']))
  expect(left.map(({ name, text }) => name + text)).toEqual([
    '{',
    '"id": "a",',
    '"flavor": {',
    '"tags": [',
    '"env=prod",',
    '"a/b"',
    '],',
    '"x/~": {',
    '}',
  ])
  expect(left[2]?.entries).toBe(2)
})

test('folding nothing leaves all lines; folding a list does not fold its namesake', () => {
  expect(unfolded(lines, new Set())).toBe(lines)
  const alike = jsonLines({ a: { b: 1 }, ab: { c: 2 } })
  expect(toText(unfolded(alike, new Set(['/a'])))).toContain('"c": 2')
})

test.each([
  ['ENV', [7]],
  ['"id":', [1, 3]],
  ['', []],
  ['nowhere', []],
])('%j is found in lines %j', (text, found) => {
  expect(findLines(lines, text)).toEqual(found)
})
