import { expect, test } from 'vitest'

import { compileRefine } from './compile'
import { parseRefine } from './parse'
import { indexRows } from './row-indexes'
import { makeServer } from './testing/rows'

const addresses = ['2001:db8::1', '2001:0DB8:0:0::2', '::ffff:10.0.0.2', '10.0.0.3', '10.0.1.3']
const rows = addresses.map((address, at) => makeServer({ id: `${at}`, fixed: [address] }))

function find(text: string): readonly number[] {
  const { query, problems } = parseRefine(text)
  expect(problems).toEqual([])
  return [...compileRefine(query, { indexes: indexRows(rows, null), now: 0, raw: null }).rows()]
}

test.each([
  ['2001:0db8:0:0:0:0:0:1', [0]],
  ['2001:DB8::2', [1]],
  ['-2001:db8:0::2', [0, 2, 3, 4]],
  ['2001:db8::', [0, 1]],
  ['"::ffff:10.0.0.3"', [3]],
  // Part of a text, as a word always is.
  ['"2001:db8"', [0]],
])('an IPv6 address as a word finds its rows however it is spelled: %s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})
