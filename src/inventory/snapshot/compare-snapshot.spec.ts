import { describe, expect, test } from 'vitest'

import type { Row, Server } from '~/api/server'
import { toRow } from '~/api/to-row'

import { type Loaded, nothingLoaded } from '../loaded'
import { makeServer } from '../refine/testing/rows'
import { compareSnapshot, mismatchOf } from './compare-snapshot'
import type { Snapshot, SnapshotFacts } from './snapshot'

const unused = new AbortController().signal

/** `a1 b2 ?`: server a with the name 1, then b with the name 2, then a row without an ID. */
function rowsOf(text: string): readonly Row[] {
  const words = text.split(' ').filter(Boolean)
  return words.map((word, at) =>
    word === '?'
      ? toRow(null, `row ${at}`, { answer: { url: '' }, index: at })
      : makeServer({ id: word.slice(0, 1), name: word.slice(1) }),
  )
}

/** `bareIds` are those of which the file holds nothing else. */
function snapshot(
  text: string,
  said: Partial<SnapshotFacts> = {},
  bareIds: readonly string[] = [],
): Snapshot {
  const rows = rowsOf(text)
  const facts = {
    project: 'p',
    projectLabel: 'Production',
    list: 'Servers',
    apiFilters: {},
    complete: true,
    loadedAt: 1000,
    loadedRows: rows.length,
  }
  return { facts: { ...facts, ...said }, rows, bareIds }
}

/** `query` holds the API filters. */
function list(text: string, query = '', end: Loaded['end'] = 'complete'): Loaded {
  const rows = rowsOf(text)
  const url = `/api/v1/p/cloudservers/detail?limit=200&offset=1&${query}`
  const pages = new Map([[1, { rows, url, marker: null, count: rows.length }]])
  return { ...nothingLoaded(0), rows, pages, end, updatedAt: 5000 }
}

/** `a changed, b new, c gone`, and what cannot be told. */
async function compared(before: Snapshot, now: Loaded) {
  const { changes, newUntold, goneUntold, bare } = await compareSnapshot(before, now, unused)
  const words = [...changes.byId.values()].map(({ id, before, after }) =>
    before === null ? `${id} new` : `${id} ${after === null ? 'gone' : 'changed'}`,
  )
  const untold = `new: ${newUntold.join(' ')}, gone: ${goneUntold.join(' ')}`
  return { words: words.toSorted().join(', '), untold, bare, changes }
}

const allTold = 'new: , gone: '

test('tells what changed, came and went since the time of the file', async () => {
  const found = await compared(snapshot('a1 b1 d1'), list('a2 c1 d1'))
  expect(found).toMatchObject({ words: 'a changed, b gone, c new', untold: allTold, bare: 0 })
  expect(found.changes).toMatchObject({ since: 1000, whole: true })
})

test('what reloads have found before counts neither way', async () => {
  const byId = new Map([['x', { id: 'x', before: null, after: null }]])
  const changes = { since: 1, whole: false, byId }
  const { words, changes: found } = await compared(snapshot('a1'), { ...list('a1'), changes })
  expect(words).toBe('')
  expect(found).toMatchObject({ since: 1000, whole: true })
})

describe('what cannot be told is not told, and why', () => {
  const all = 'a changed, b gone, c new'
  const notNew = 'a changed, b gone'
  const notGone = 'a changed, c new'
  const neither = 'a changed'
  const prod = { tags: ['env=prod'] }
  const both = { name: ['w'], tags: ['x', 'y'] }
  const fields = { 'expect-fields': ['tags,locked'] }
  test.each<[string, Partial<SnapshotFacts>, string, string, string]>([
    ['the same filters', { apiFilters: prod }, 'tags=env%3Dprod', all, allTold],
    ['the same in another order', { apiFilters: both }, 'tags=y&tags=x&name=w', all, allTold],
    ['a part of the rows', { loadedRows: 9 }, '', notNew, 'new: part, gone: '],
    ['a list that was partial', { complete: false }, '', notNew, 'new: incomplete, gone: '],
    ['filters of the file', { apiFilters: prod }, '', notNew, 'new: filters, gone: '],
    ['filters of the list', {}, 'tags=env%3Dprod', notGone, 'new: , gone: filters'],
    ['others', { apiFilters: prod }, 'name=web', neither, 'new: filters, gone: filters'],
    [
      'filters beside the same fields',
      { apiFilters: fields },
      'name=web&expect-fields=locked,tags',
      notGone,
      'new: , gone: filters',
    ],
  ])('%s', async (_, said, query, words, untold) => {
    const found = await compared(snapshot('a1 b1', said), list('a2 c1', query))
    expect(found).toMatchObject({ words, untold })
  })

  test.each([null, 'changed', 'miscounted'] as const)('a list that ended as %s', async (end) => {
    const found = await compared(snapshot('a1 b1'), list('a2 c1', '', end))
    expect(found).toMatchObject({ words: notGone, untold: 'new: , gone: incomplete' })
  })

  test.each([
    ['a1 b1 ?', 'a2 c1', notNew, 'new: nameless, gone: '],
    ['a1 b1', 'a2 c1 ?', notGone, 'new: , gone: nameless'],
    ['a1 b1 ?', 'a2 c1 ?', neither, 'new: nameless, gone: nameless'],
  ])('rows without an ID: %s, then %s', async (then, now, words, untold) => {
    expect(await compared(snapshot(then), list(now))).toMatchObject({ words, untold })
  })

  test('rows that stand twice in the file are no rows more', async () => {
    const found = await compared(snapshot('a1 a1 b1', { loadedRows: 3 }), list('a2 c1'))
    expect(found).toMatchObject({ words: notNew, untold: 'new: part, gone: ' })
  })

  test('a server of which the file has but the ID is neither new nor changed', async () => {
    const found = await compared(snapshot('a1 b d', {}, ['b', 'd']), list('a1 b1 c1'))
    expect(found).toMatchObject({ words: 'c new, d gone', untold: allTold, bare: 1 })
  })
})

test('user data is in no file, and no change', async () => {
  const userData = { bytes: 137 }
  const now = list('a1 b1')
  const withData = now.rows.map((row) => (row.kind === 'server' ? { ...row, userData } : row))
  const { words } = await compared(snapshot('a1 b2'), { ...now, rows: withData })
  expect(words).toBe('b changed')
})

test('rows that cannot be read are compared as far as they can be', async () => {
  const unreadable = (name: string, bytes: number | null): Row => ({
    kind: 'unreadable',
    id: 'a',
    reason: 'tags is 7, not what the API documents.',
    readable: serverOf(name, bytes),
    source: { answer: { url: '' }, index: 0 },
  })
  const before = { ...snapshot('a1'), rows: [unreadable('1', null)] }
  const same = { ...list('a1'), rows: [unreadable('1', 137)] }
  const other = { ...list('a1'), rows: [unreadable('2', 137)] }
  expect(await compared(before, same)).toMatchObject({ words: '' })
  expect(await compared(before, other)).toMatchObject({ words: 'a changed' })
})

function serverOf(name: string, bytes: number | null): Server {
  const row = makeServer({ id: 'a', name, userData: bytes === null ? null : { bytes } })
  if (row.kind !== 'server') throw new Error('It is no server.')
  return row
}

test('ends when it is given up', async () => {
  const controller = new AbortController()
  const comparing = compareSnapshot(snapshot('a1'), list('a1'), controller.signal)
  controller.abort(new Error('closed'))
  await expect(comparing).rejects.toThrow('closed')
})

test.each([
  [{}, '', null],
  [{ project: 'q' }, '', 'project'],
  [{ list: 'Recycle bin' }, '', 'list'],
  [{ apiFilters: { 'expect-fields': ['locked'] } }, '', 'fields'],
  [{}, 'expect-fields=locked', 'fields'],
  [{ apiFilters: { 'expect-fields': ['locked,tags'] } }, 'expect-fields=tags%2Clocked', null],
  [{ loadedAt: 5000 }, '', null],
  [{ loadedAt: 5001 }, '', 'newer'],
])('a file that says %j with a list %j: %s', (said, query, mismatch) => {
  expect(mismatchOf(snapshot('a1', said), list('a1', query), 'Servers')).toBe(mismatch)
})
