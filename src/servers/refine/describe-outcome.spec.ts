import { afterEach, expect, test } from 'vitest'

import { parseRefine } from '~/inventory/refine/parse'
import { indexRows } from '~/inventory/refine/index-rows'
import { makeServer } from '~/inventory/refine/testing/rows'
import { parseSort } from '~/inventory/sort/sort-text'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { describeOutcome } from './describe-outcome'

const loaded = [makeServer({ id: 'a' }), makeServer({ id: 'b' })]
const indexes = indexRows(loaded, null)
const columns = [
  { id: 'name', header: 'Name' },
  { id: 'created', header: 'Created' },
]

afterEach(() => speak({}))

function describe(q: string, sort: string, unfinished: string | null = null) {
  const { query } = parseRefine(q)
  return describeOutcome(
    { query, unfinished, rows: loaded.slice(0, 1), indexes, sort: parseSort(sort) ?? [] },
    columns,
  )
}

test('refining and sorting are told in words', () => {
  expect(describe('web', '-created,name')).toBe(
    '1 of 2 loaded servers match. Sorted by Created, descending, then Name, ascending.',
  )
  expect(describe('web', '')).toBe('1 of 2 loaded servers match.')
  expect(describe('', 'name')).toBe('Sorted by Name, ascending.')
})

test('rows as the API sent them need no words', () => {
  expect(describe('', '')).toBe('')
})

test('a value that does not count yet is named', () => {
  expect(describe('web', '', 'ERR')).toBe('1 of 2 loaded servers match. No row has ERR yet.')
  expect(describe('', '', '')).toBe('')
})

test('in Chinese the words stand in another order', () => {
  speak(chinese)
  expect(describe('web', '-created,name', 'ERR')).toMatch(
    /^已加载的 2 台云服务器中有 1 台匹配。 尚无行包含 ERR。 排序依据：.+（降序），其次.+（升序）。$/,
  )
})
