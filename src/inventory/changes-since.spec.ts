import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'

import type { Row } from '~/api/server'
import { toRow } from '~/api/to-row'

import type { Changes } from './change'
import { changesSince } from './changes-since'
import { type Loaded, nothingLoaded } from './loaded'
import { makeServer } from './refine/testing/rows'

const unused = new AbortController().signal

/** `a1 b2`: server a with the name 1, then b with the name 2. A list without `complete` was not read to its end. */
function list(text: string, updatedAt: number, end: Loaded['end'] = 'complete'): Loaded {
  const rows = text
    .split(' ')
    .filter(Boolean)
    .map((word) => makeServer({ id: word.slice(0, 1), name: word.slice(1) }))
  return { ...nothingLoaded(0), rows, end, updatedAt }
}

function named(row: Row | null): string {
  return row?.kind === 'server' ? (row.name ?? '') : '–'
}

/** `a 1>2`, `b –>1` for a server that came, `c 1>–` for one that is gone. */
function inWords({ byId }: Changes): string {
  return [...byId.values()]
    .map(({ id, before, after }) => `${id} ${named(before)}>${named(after)}`)
    .toSorted()
    .join(', ')
}

/** The changes after each list of a row of them. */
async function changesOver(lists: readonly Loaded[]): Promise<readonly Changes[]> {
  const found: Changes[] = []
  for (const [at, after] of lists.slice(1).entries()) {
    const before = lists[at]
    if (before === undefined) throw new Error('There is no list before.')
    const changes = found.at(-1) ?? null
    found.push(await changesSince({ ...before, changes }, after, unused))
  }
  return found
}

test.each([
  ['nothing changed', ['a1 b1', 'a1 b1'], ['']],
  ['another place is no change', ['a1 b1', 'b1 a1'], ['']],
  ['one came, one is gone, one changed', ['a1 b1', 'b2 c1'], ['a 1>–, b 1>2, c –>1']],
  ['a second change counts from the first', ['a1', 'a2', 'a3'], ['a 1>2', 'a 1>3']],
  ['what is again as it was', ['a1', 'a2', 'a1'], ['a 1>2', '']],
  ['came and went', ['a1', 'a1 b1', 'a1'], ['b –>1', '']],
  ['went and came back', ['a1 b1', 'a1', 'a1 b1'], ['b 1>–', '']],
  ['went and came back as another', ['a1 b1', 'a1', 'a1 b2'], ['b 1>–', 'b 1>2']],
  ['a change stays while others come', ['a1 b1', 'a2 b1', 'a2 b2'], ['a 1>2', 'a 1>2, b 1>2']],
  ['came and changed', ['a1', 'a1 b1', 'a1 b2'], ['b –>1', 'b –>2']],
])('%s', async (_, texts, words) => {
  const found = await changesOver(texts.map((text, at) => list(text, 1000 + at)))
  expect(found.map(inWords)).toEqual(words)
  expect(found.map(({ since }) => since)).toEqual(words.map(() => 1000))
})

describe('of a list that was not all there', () => {
  test('nobody can say which servers came', async () => {
    const [found] = await changesOver([list('a1', 1, 'changed'), list('a2 b1', 2)])
    expect(found && inWords(found)).toBe('a 1>2')
  })

  test('nobody can say which servers are gone', async () => {
    const [found] = await changesOver([list('a1 b1', 1), list('b2', 2, null)])
    expect(found && inWords(found)).toBe('b 1>2')
  })

  test('one that changed or came is gone once a complete list does not hold it', async () => {
    const found = await changesOver([
      list('a1 b1', 1),
      list('a2 b1 c1', 2),
      list('b1', 3, null),
      list('b1', 4),
    ])
    expect(found.map(inWords)).toEqual(['a 1>2, c –>1', 'a 1>2, c –>1', 'a 1>–'])
  })

  test('changes are not the whole truth any more, until they are counted anew', async () => {
    const lists = [list('a1', 1), list('a1', 2), list('a1', 3, null), list('a1', 4), list('a1', 5)]
    const found = await changesOver(lists)
    expect(found.map(({ whole }) => whole)).toEqual([true, false, false, false])
  })
})

test('a row whose id is only its place is not taken for the one that stood there before', async () => {
  const rows = (place: string, name: unknown) => [
    toRow({ name }, place, { answer: { url: '/' }, index: 0 }),
  ]
  const before = { ...list('', 1), rows: rows('page 1, row 1', 7) }
  const after = { ...list('', 2), rows: rows('page 1, row 1', 8) }
  const found = await changesSince(before, after, unused)
  expect(inWords(found)).toBe('')
})

test('a row without an id may be any server: nobody can say which are gone, or which came', async () => {
  const nameless = toRow({ name: 'a' }, 'page 1, row 1', { answer: { url: '/' }, index: 0 })
  const [all, lost] = [
    list('a1 b1', 1),
    { ...list('b2', 2), rows: [nameless, ...list('b2', 2).rows] },
  ]
  const found = await changesOver([all, lost, all])
  expect(found.map(inWords)).toEqual(['b 1>2', ''])
  const counted = await changesSince(lost, all, unused)
  expect(inWords(counted)).toBe('b 2>1')
  expect([...found, counted].map(({ whole }) => whole)).toEqual([false, false, false])
})

test('input is served while either list is gone through', async () => {
  let time = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 1000))
  const served = async (before: number, after: number) => {
    const rows = Array.from({ length: 1000 }, (_, at) => makeServer({ id: `id-${at}` }))
    const some = (count: number) => ({ ...list('', 1), rows: rows.slice(0, count) })
    clock.mockClear()
    await changesSince(some(before), some(after), unused)
    return clock.mock.calls.length > 10
  }
  try {
    expect(await served(1000, 0)).toBe(true)
    expect(await served(0, 1000)).toBe(true)
  } finally {
    clock.mockRestore()
  }
})

test('ends with the reason of the signal when the load is given up', async () => {
  const given = new AbortController()
  given.abort(new Error('given up'))
  await expect(changesSince(list('a1', 1), list('a2', 2), given.signal)).rejects.toThrow('given up')
})

test('after any reloads, the changes are those between the first list and the last', async () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
  const text = some.chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom('1', '2').map((name) => `${id}${name}`))),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5 }), async (texts) => {
      const lists = texts.map((words, at) => list(words.join(' '), at))
      const found = (await changesOver(lists)).at(-1)
      const first = new Map(texts[0]?.map((word) => [word.slice(0, 1), word.slice(1)]))
      const last = new Map(texts.at(-1)?.map((word) => [word.slice(0, 1), word.slice(1)]))
      const expected = [...new Set([...first.keys(), ...last.keys()])]
        .filter((id) => first.get(id) !== last.get(id))
        .map((id) => `${id} ${first.get(id) ?? '–'}>${last.get(id) ?? '–'}`)
        .toSorted()
        .join(', ')
      expect(found && inWords(found)).toBe(expected)
    }),
    { numRuns: 1000 },
  )
})
