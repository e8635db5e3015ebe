import { expect, test } from 'vitest'

import { compileRefine } from './compile'
import { parseRefine } from './parse'
import { indexRows } from './index-rows'
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

test.each([
  ['ip:::ffff:10.0.0.0/120', [2, 3]],
  ['ip:::ffff:0:0/96', [2, 3, 4]],
  ['ip:"::ffff:10.0.0.2/128"', [2]],
  ['ip:10.0.0.0/24', [2, 3]],
])('a network of IPv4 addresses in IPv6 form is one: %s', (text, expected) => {
  expect(find(text)).toEqual(expected)
})

test.each(['::ffff:10.0.0.0/95', '::ffff:10.0.0.0/129', '10.0.0.0/33', '2001:db8::/129'])(
  '%s is no network',
  (text) => {
    expect(parseRefine(`ip:${text}`).problems).toHaveLength(1)
  },
)
