import { describe, expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { type Loaded, nothingLoaded } from '../loaded'
import { makeServer } from '../refine/testing/rows'
import { compareSnapshot, mismatchOf } from './compare-snapshot'
import type { Snapshot, SnapshotFacts } from './snapshot'

const unused = new AbortController().signal

/** `a1 b2`: server a with the name 1, then b with the name 2. */
function rowsOf(text: string): readonly Row[] {
  const words = text.split(' ').filter(Boolean)
  return words.map((word) => makeServer({ id: word.slice(0, 1), name: word.slice(1) }))
}

function snapshot(text: string, said: Partial<SnapshotFacts> = {}): Snapshot {
  const rows = rowsOf(text)
  const facts = {
    project: 'p',
    projectLabel: 'Production',
    list: 'Servers',
    apiFilters: {},
    complete: true,
    loadedAt: 1000,
    rows: rows.length,
    loadedRows: rows.length,
    emptyRows: 0,
  }
  return { facts: { ...facts, ...said }, rows }
}

/** `query` holds the API filters. */
function list(text: string, query = '', end: Loaded['end'] = 'complete'): Loaded {
  const rows = rowsOf(text)
  const url = `/api/v1/p/cloudservers/detail?limit=200&offset=1&${query}`
  const pages = new Map([[1, { rows, url, marker: null, count: rows.length }]])
  return { ...nothingLoaded(0), rows, pages, end, updatedAt: 5000 }
}

/** `a changed, b new, c gone`, and the doubts. */
async function compared(before: Snapshot, now: Loaded) {
  const { changes, doubts } = await compareSnapshot(before, now, unused)
  const words = [...changes.byId.values()].map(({ id, before, after }) =>
    before === null ? `${id} new` : `${id} ${after === null ? 'gone' : 'changed'}`,
  )
  return { words: words.toSorted().join(', '), doubts, changes }
}

test('tells what changed, came and went since the time of the file', async () => {
  const { words, doubts, changes } = await compared(snapshot('a1 b1 d1'), list('a2 c1 d1'))
  expect(words).toBe('a changed, b gone, c new')
  expect(doubts).toEqual([])
  expect(changes).toMatchObject({ since: 1000, whole: true })
})

test('what reloads have found before counts neither way', async () => {
  const byId = new Map([['x', { id: 'x', before: null, after: null }]])
  const changes = { since: 1, whole: false, byId }
  const { words, changes: found } = await compared(snapshot('a1'), { ...list('a1'), changes })
  expect(words).toBe('')
  expect(found).toMatchObject({ since: 1000, whole: true })
})

describe('what cannot be told is not told', () => {
  const all = 'a changed, b gone, c new'
  const notNew = 'a changed, b gone'
  const notGone = 'a changed, c new'
  const neither = 'a changed'
  const prod = { tags: ['env=prod'] }
  test.each<[string, Partial<SnapshotFacts>, string, Loaded['end'], string, readonly string[]]>([
    ['the same filters', { apiFilters: prod }, 'tags=env%3Dprod', 'complete', all, []],
    [
      'the same in another order',
      { apiFilters: { name: ['w'], tags: ['x'] } },
      'tags=x&name=w',
      'complete',
      all,
      [],
    ],
    ['some rows of the file', { loadedRows: 9 }, '', 'complete', notNew, ['file-is-part']],
    ['a file of a part', { complete: false }, '', 'complete', notNew, ['file-not-complete']],
    ['rows with but an ID', { emptyRows: 1 }, '', 'complete', notNew, ['file-has-empty-rows']],
    ['filters of the file', { apiFilters: prod }, '', 'complete', notNew, ['file-has-filters']],
    ['filters of the list', {}, 'tags=env%3Dprod', 'complete', notGone, ['list-has-filters']],
    ['a list that is not complete', {}, '', null, notGone, ['list-not-complete']],
    ['a list that moved', {}, '', 'changed', notGone, ['list-not-complete']],
    [
      'other filters',
      { apiFilters: prod },
      'name=web',
      'complete',
      neither,
      ['file-has-filters', 'list-has-filters'],
    ],
    [
      'filters beside the same fields',
      { apiFilters: { 'expect-fields': ['locked'] } },
      'name=web&expect-fields=locked',
      'complete',
      notGone,
      ['list-has-filters'],
    ],
  ])('%s', async (_, said, query, end, words, doubts) => {
    const found = await compared(snapshot('a1 b1', said), list('a2 c1', query, end))
    expect(found).toMatchObject({ words, doubts })
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
  const unreadable = (server: Row, name: string): Row => ({
    kind: 'unreadable',
    id: 'a',
    reason: 'tags is 7, not what the API documents.',
    readable: server.kind === 'server' ? { ...server, name, userData: { bytes: 1 } } : null,
    source: { url: '', index: 0 },
  })
  const [server] = rowsOf('a1')
  if (server === undefined) throw new Error('There is no server.')
  const before = { ...snapshot('a1'), rows: [unreadable(server, '1')] }
  const same = { ...list('a1'), rows: [unreadable(server, '1')] }
  const other = { ...list('a1'), rows: [unreadable(server, '2')] }
  expect(await compared(before, same)).toMatchObject({ words: '' })
  expect(await compared(before, other)).toMatchObject({ words: 'a changed' })
})

test('ends when it is given up', async () => {
  const controller = new AbortController()
  const comparing = compareSnapshot(snapshot('a1'), list('a1'), controller.signal)
  controller.abort(new Error('closed'))
  await expect(comparing).rejects.toThrow('closed')
})

test.each([
  ['p', 'Servers', {}, '', null],
  ['q', 'Servers', {}, '', 'project'],
  ['p', 'Recycle bin', {}, '', 'list'],
  ['p', 'Servers', { 'expect-fields': ['locked'] }, '', 'fields'],
  ['p', 'Servers', {}, 'expect-fields=locked', 'fields'],
  ['p', 'Servers', { 'expect-fields': ['locked'] }, 'expect-fields=locked', null],
])('a file of %s, %s %j with a list %j: %s', (project, name, apiFilters, query, mismatch) => {
  const before = snapshot('a1', { project, list: name, apiFilters })
  expect(mismatchOf(before, list('a1', query), 'Servers')).toBe(mismatch)
})
