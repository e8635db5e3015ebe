import { expect, test } from 'vitest'

import { fold } from '~/inventory/refine/glob'
import { indexRows } from '~/inventory/refine/index-rows'
import { makeServer } from '~/inventory/refine/testing/rows'
import { SearchText } from '~/inventory/search-text'

import { describeFound } from './describe-found'
import { findRows } from './find-rows'

const rows = [
  makeServer({ id: 'a', name: 'web', status: 'SHUTOFF', description: 'Old one' }),
  makeServer({ id: 'b', name: 'old', status: 'ACTIVE' }),
  makeServer({ id: 'c', name: 'web', status: 'SHUTOFF' }),
]
const refined = { indexes: indexRows(rows, null), order: Uint32Array.of(2, 1, 0) }
const search = new SearchText((row) =>
  row.kind === 'server' ? `${fold(row.status ?? '')}\n${fold(row.description ?? '')}\n` : '',
)

function find(text: string): string {
  return findRows(text, refined, { search })
    .map(({ id }) => id)
    .join(' ')
}

test('cells are found once their texts are joined, names before that, in the order on the screen', () => {
  expect([find('old'), find('shutoff')]).toEqual(['b', ''])
  search.update(rows)
  expect(find('old')).toBe('b a')
  expect(find('SHUTOFF')).toBe('c a')
  expect(find(' Old one ')).toBe('a')
  expect(find('we*')).toBe('')
  expect(find('  ')).toBe('')
})

test('rows that the query leaves out are not found', () => {
  search.update(rows)
  const some = { ...refined, order: Uint32Array.of(1, 0) }
  expect(findRows('web', some, { search })).toEqual([rows[0]])
})

test.each([
  [{ text: ' ' }, ''],
  [{ found: 0 }, 'not found'],
  [{ found: 0, searching: true }, 'looking'],
  [{}, '41 found'],
  [{ at: 2 }, '3 of 41'],
  [{ at: 2, where: 'Tags' }, '3 of 41, in Tags'],
  [{ at: 2, searching: true }, '3 of 41 so far'],
  [{ at: 2, partial: true }, '3 of 41 among the rows loaded so far'],
  [{ found: 0, partial: true }, 'not found among the rows loaded so far'],
])('%o is told as %o', (some, told) => {
  const usual = { text: 'web', found: 41, at: -1, where: null, searching: false, partial: false }
  expect(describeFound({ ...usual, ...some })).toBe(told)
})
