import { afterEach, expect, test } from 'vitest'

import type { Change } from '~/inventory/change'
import { makeServer } from '~/inventory/refine/testing/rows'
import { toRow } from '~/api/to-row'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { describeChanges, nameOf, sortChanges } from './describe-changes'

afterEach(() => speak({}))

function change(id: string, before: string | null, after: string | null): Change {
  const row = (name: string | null) => (name === null ? null : makeServer({ id, name }))
  return { id, before: row(before), after: row(after) }
}

function changes(...all: readonly Change[]) {
  const byId = new Map(all.map((one) => [one.id, one]))
  return { since: Date.UTC(2026, 0, 1, 12), whole: true, byId }
}

test.each([
  [[], /^nothing changed since \d\d:\d\d$/],
  [[change('a', 'x', 'y')], /^1 changed since \d\d:\d\d$/],
  [[change('a', null, 'y'), change('b', null, 'z')], /^2 new since \d\d:\d\d$/],
  [
    [change('a', 'x', null), change('b', null, 'z'), change('c', 'x', 'y')],
    /^1 changed, 1 new, 1 gone since \d\d:\d\d$/,
  ],
])('says how many changed, came and went: %#', (all, words) => {
  const { since } = changes()
  expect(describeChanges(changes(...all), since)).toMatch(words)
})

test('where not all servers were read, nobody can say that nothing changed', () => {
  const { since } = changes()
  expect(describeChanges({ ...changes(), whole: false }, since)).toMatch(
    /^no known change since \d\d:\d\d$/,
  )
})

test('says the date as well when that was another day', () => {
  const { since } = changes()
  expect(describeChanges(changes(), since + 48 * 3_600_000)).toMatch(
    /^nothing changed since 202\d-\d\d-\d\d \d\d:\d\d$/,
  )
})

test('says in Chinese since when first, then how many', () => {
  speak(chinese)
  const all = [change('a', 'x', null), change('b', 'x', 'y')]
  expect(describeChanges(changes(...all), changes().since)).toMatch(
    /^\d\d:\d\d 以来：1 台有变化、1 台已消失$/,
  )
  expect(describeChanges(changes(), changes().since)).toMatch(/^\d\d:\d\d 以来：没有变化$/)
})

test('what changed stands before what came and what is gone, each by name', () => {
  const all = [
    change('1', 'web-10', null),
    change('2', null, 'web-2'),
    change('3', 'old', 'web-10'),
    change('4', 'older', 'web-9'),
    change('5', 'web-1', null),
  ]
  expect(sortChanges(all).map(({ id }) => id)).toEqual(['4', '3', '2', '5', '1'])
})

test('names stand in the order in which the table sorts them', () => {
  const all = ['_b', 'Ä', 'web-0010', 'WEB-9', 'b', 'é'].map((name) => change(name, null, name))
  expect(sortChanges(all).map(({ id }) => id)).toEqual(['_b', 'b', 'WEB-9', 'web-0010', 'Ä', 'é'])
})

test('a server goes by its newest name, what could be read of it, or its id', () => {
  const source = { answer: { url: '/' }, index: 0 }
  const unreadable = toRow({ id: 'a', name: 'web', status: 5 }, '', source)
  expect(nameOf(change('a', 'old', 'new'))).toBe('new')
  expect(nameOf(change('a', 'old', null))).toBe('old')
  expect(nameOf({ id: 'a', before: null, after: unreadable })).toBe('web')
  expect(nameOf(change('a', 'old', ''))).toBe('a')
  expect(nameOf(change('a', 'old', ' \n'))).toBe('a')
})
