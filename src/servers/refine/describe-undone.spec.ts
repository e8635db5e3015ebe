import { expect, test } from 'vitest'

import { indexRows } from '~/inventory/refine/index-rows'
import { parseRefine } from '~/inventory/refine/parse'
import { makeServer } from '~/inventory/refine/testing/rows'
import { parseSort } from '~/inventory/sort/sort-text'

import { describeUndone } from './describe-undone'

const indexes = indexRows([makeServer({ id: 'a' }), makeServer({ id: 'b' })], null)

function asked([q = '', sort = '']: readonly string[]) {
  return { query: parseRefine(q).query, sort: parseSort(sort) ?? [], indexes }
}

test.each([
  [['web'], [''], 'All 2 loaded servers.'],
  [['', 'name'], [''], 'In the order of the API.'],
  [['web', 'name'], [''], 'All 2 loaded servers. In the order of the API.'],
  [['web', 'name'], ['', 'name'], 'All 2 loaded servers.'],
  [['web', 'name'], ['web'], 'In the order of the API.'],
  [['web status:ACTIVE'], ['web'], ''],
  [[''], ['web', 'name'], ''],
  [[''], [''], ''],
])('from %j to %j it says %j', (before, now, words) => {
  expect(describeUndone(asked(before), asked(now))).toBe(words)
})
