import { expect, test } from 'vitest'

import { compileRefine } from './compile'
import { parseRefine } from './parse'
import { indexRows } from './index-rows'
import { makeServer } from './testing/rows'
import { vainExclusions } from './vain-exclusions'

const rows = [
  makeServer({ id: 'a', name: 'web-1', status: 'ACTIVE', tags: ['owner=anna'] }),
  makeServer({ id: 'b', name: 'db-1', status: 'SHUTOFF', tags: ['env=dev'] }),
]

function vain(text: string, of = rows) {
  const { query } = parseRefine(text)
  const indexes = indexRows(of, null)
  return vainExclusions(query, compileRefine(query, { indexes, now: 0, raw: null }), of.length)
}

test.each([
  ['-tag:onwer', ['tag:onwer']],
  ['-tag:owner', []],
  ['-tag:onwer -status:ERROR,BUILD web', ['tag:onwer', 'status:ERROR,BUILD']],
  ['-has:fault,tag.team', ['fault,tag.team']],
  ['-nothing', ['nothing']],
  ['-web', []],
  // Whatever other terms leave.
  ['web -status:SHUTOFF', []],
  ['tag:onwer', []],
  ['-(status:ERROR or tag:x)', ['(status:ERROR or tag:x)']],
  ['', []],
])('%o excludes in vain %o', (text, terms) => {
  expect(vain(text)).toEqual(terms)
})

test('of no rows nothing is excluded in vain', () => {
  expect(vain('-tag:onwer', [])).toEqual([])
})
