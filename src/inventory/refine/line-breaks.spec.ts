import { expect, test } from 'vitest'

import { compileRefine } from './compile'
import { excludeValue, includeValue } from './edit'
import { parseRefine } from './parse'
import { printRefine } from './print'
import type { FieldRef } from './query'
import { indexRows } from './index-rows'
import { makeServer } from './testing/rows'

const message = 'No valid host was found.\r\nThere are not enough hosts.\rSo\nwait.'
const fault = { code: 500, message, details: null, created: null }
const rows = [
  makeServer({ id: '0', fault, tags: ['a\nb', 'note=a\nb'], metadata: { note: 'a\nb' } }),
  makeServer({ id: '1', fault: { ...fault, message: message.toUpperCase() } }),
]
const nothing = { terms: [] }

function find(text: string): readonly number[] {
  const { query, problems } = parseRefine(text)
  expect(problems).toEqual([])
  return [...compileRefine(query, { indexes: indexRows(rows, null), now: 0, raw: null }).rows()]
}

test.each<[FieldRef['name'], string | null, string]>([
  ['fault', null, message],
  ['tag', null, 'a\nb'],
  ['tag', null, 'note=a\nb'],
  ['tag', 'note', 'a\nb'],
  ['metadata', 'note', 'a\nb'],
])(
  'a value of %s %s with line breaks is written on one line, which finds it',
  (name, key, value) => {
    const field = { name, key }
    const text = printRefine(includeValue(nothing, field, value))
    expect(text).not.toMatch(/[\r\n]/)
    expect(find(text)).toEqual([0])
    expect(find(printRefine(excludeValue(nothing, field, value)))).toEqual([1])
    expect(includeValue(parseRefine(text).query, field, value)).toEqual(nothing)
  },
)

test('line breaks in a text that is read are spaces', () => {
  expect(find('fault:"found.\r\nThere"')).toEqual([0, 1])
  expect(printRefine(parseRefine('tag:="a\nb"').query)).toBe('tag:="a b"')
})
