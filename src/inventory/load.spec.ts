import { describe, expect, test } from 'vitest'

import type { Page } from '~/api/page'
import { errorFromFailure } from '~/api/to-api-error'
import { toRow } from '~/api/to-row'

import { load, type PagePlace, type PageSource } from './load'
import { discrepancy, isComplete, type LoadEnd, type Loaded, nothingLoaded } from './loaded'

const failed = errorFromFailure(new TypeError('fetch failed'), true)
const unused = new AbortController().signal

/** A page with a row for each letter; `?` is a row that has no id of its own. */
function page(letters: string, count: number | null = null): Page {
  const rows = Array.from(letters, (letter, index) =>
    toRow(letter === '?' ? {} : { id: letter }, `${letters}, row ${index + 1}`),
  )
  return { rows, count, url: `/${letters}` }
}

/** Hands out its steps one after the other and notes what it was asked for. */
function script(
  paging: PageSource['paging'],
  pageSize: number,
  steps: readonly (Page | Error)[],
): PageSource & { readonly asked: PagePlace[] } {
  const asked: PagePlace[] = []
  return {
    paging,
    pageSize,
    asked,
    fetchPage: async (place) => {
      const step = steps[asked.length]
      asked.push(place)
      if (step === undefined) throw new Error(`Nobody expected page ${place.number}.`)
      if (step instanceof Error) throw step
      return step
    },
  }
}

async function run(source: PageSource, start = nothingLoaded, now = () => 0) {
  const states: Loaded[] = []
  for await (const state of load(source, start, unused, now)) states.push(state)
  return { states, last: states.at(-1) ?? start }
}

function letters(loaded: Loaded): string {
  return loaded.rows.map(({ id }) => (id.startsWith('unreadable') ? '?' : id)).join('')
}

/** `abc/5 de/5`: a page with three rows of five, then one with the other two; no number means no count. */
function pages(text: string): readonly Page[] {
  return text.split(' ').map((each) => {
    const [rows = '', count] = each.split('/')
    return page(rows, count === undefined ? null : Number(count))
  })
}

type Case = [
  about: string,
  steps: string,
  rows: string,
  end: LoadEnd,
  repeated: number,
  off: number,
]

const byOffset: readonly Case[] = [
  ['nothing there', '/0', '', 'complete', 0, 0],
  ['one short page', 'ab/2', 'ab', 'complete', 0, 0],
  ['pages, the last one short', 'abc/5 de/5', 'abcde', 'complete', 0, 0],
  ['a full last page is followed by an empty one', 'abc/3 /3', 'abc', 'complete', 0, 0],
  ['a short page before the count is reached ends nothing', 'ab/4 cd/4', 'abcd', 'complete', 0, 0],
  ['a count too high', 'abc/9 d/9 /9', 'abcd', 'complete', 0, -5],
  ['a count too low', 'abc/1 def/1 g/1', 'abcdefg', 'complete', 0, 6],
  ['no count at all', 'abc d ', 'abcd', 'complete', 0, 0],
  ['the newest count holds', 'abc/9 d/4', 'abcd', 'complete', 0, 0],
  ['rows that moved to the next page count once', 'abc/6 cde/6 /6', 'abcde', 'complete', 1, -1],
  ['a short page of rows that moved', 'abc/4 c/4', 'abc', 'complete', 1, -1],
  ['the same page again', 'abc/9 abc/9', 'abc', 'repeated-page', 3, 0],
  ['a server twice in one page', 'aba/3 /3', 'ab', 'complete', 1, -1],
  ['rows without id are kept, each of them', 'a??/5 ?b/5', 'a???b', 'complete', 0, 0],
]

const byMarker: readonly Case[] = [
  ['nothing there', '', '', 'complete', 0, 0],
  ['a short page ends nothing', 'ab c ', 'abc', 'complete', 0, 0],
  ['full pages', 'abc def ', 'abcdef', 'complete', 0, 0],
  ['the same page again', 'abc abc', 'abc', 'repeated-page', 3, 0],
  ['rows that moved to the next page count once', 'abc cd ', 'abcd', 'complete', 1, 0],
  ['no marker to go on from', 'ab?', 'ab?', 'no-marker', 0, 0],
  ['a row without id before the last one', 'a?c ', 'a?c', 'complete', 0, 0],
]

describe.each([
  { paging: 'offset', cases: byOffset },
  { paging: 'marker', cases: byMarker },
] as const)('paging by $paging', ({ paging, cases }) => {
  test.each(cases)('%s: %s', async (_, steps, rows, end, repeated, off) => {
    const source = script(paging, 3, pages(steps))
    const { states, last } = await run(source)
    expect(letters(last)).toBe(rows)
    expect(last).toMatchObject({ end, repeated, pages: pages(steps).length, failure: null })
    expect(isComplete(last)).toBe(end === 'complete')
    expect(discrepancy(last)).toBe(off)
    expect(states).toHaveLength(pages(steps).length)
    expect(source.asked.map(({ number }) => number)).toEqual(pages(steps).map((_, at) => at + 1))
  })
})

test('the marker is the id of the last row read, even of one that cannot be read otherwise', async () => {
  const odd: Page = { rows: [toRow({ id: 'odd', tags: 7 }, 'row 1')], count: null, url: '/' }
  const source = script('marker', 3, [page('ab'), odd, page('')])
  const { last } = await run(source)
  expect(source.asked.map(({ marker }) => marker)).toEqual([null, 'b', 'odd'])
  expect(last.end).toBe('complete')
})

test('every state says when and by which request it came', async () => {
  let clock = 100
  const source = script('offset', 2, [page('ab', 3), page('c', 3)])
  const { states } = await run(source, nothingLoaded, () => clock++)
  expect(states.map(({ updatedAt, url }) => [updatedAt, url])).toEqual([
    [100, '/ab'],
    [101, '/c'],
  ])
})

test('a page that fails keeps the rows; loading again asks for that page only', async () => {
  const source = script('offset', 2, [page('ab', 5), page('cd', 5), failed])
  const { last } = await run(source, nothingLoaded, () => 7)
  expect(letters(last)).toBe('abcd')
  expect(last).toMatchObject({ end: null, pages: 2, failure: { error: failed, at: 7 } })

  const again = script('offset', 2, [page('e', 5)])
  const { states, last: whole } = await run(again, last)
  expect(again.asked).toEqual([{ number: 3, marker: 'd' }])
  expect(states).toHaveLength(1)
  expect(letters(whole)).toBe('abcde')
  expect(whole).toMatchObject({ end: 'complete', failure: null })
})

test('a load that was stopped goes on where it stood, and knows the rows it has', async () => {
  const { states } = await run(script('marker', 2, [page('ab'), failed]))
  const stopped = { ...(states[0] ?? nothingLoaded), stopped: true }
  const again = script('marker', 2, [page('bc'), page('')])
  const { last } = await run(again, stopped)
  expect(again.asked.map(({ marker }) => marker)).toEqual(['b', 'c'])
  expect(letters(last)).toBe('abc')
  expect(last).toMatchObject({ stopped: false, repeated: 1 })
})

test('the first page may fail', async () => {
  const { states } = await run(script('offset', 2, [failed]))
  expect(states).toEqual([{ ...nothingLoaded, failure: { error: failed, at: 0 } }])
})

test('a list that has ended asks for nothing', async () => {
  const source = script('offset', 2, [])
  expect((await run(source, { ...nothingLoaded, end: 'complete' })).states).toEqual([])
  expect(source.asked).toEqual([])
})

test('a fault in this program is no failed page', async () => {
  await expect(run(script('offset', 2, [new RangeError('a bug')]))).rejects.toThrow('a bug')
})

test('a load that is given up ends in the reason of its signal', async () => {
  const controller = new AbortController()
  const reason = new Error('left the tab')
  const source: PageSource = {
    paging: 'offset',
    pageSize: 2,
    fetchPage: async ({ number }, signal) => {
      if (number === 2) controller.abort(reason)
      if (signal.aborted) throw failed
      return page('ab', 9)
    },
  }
  const states: Loaded[] = []
  const loading = async () => {
    for await (const state of load(source, nothingLoaded, controller.signal, () => 0)) {
      states.push(state)
    }
  }
  await expect(loading()).rejects.toBe(reason)
  expect(states.map(letters)).toEqual(['ab'])
})

test('states that were handed out do not change', async () => {
  const { states } = await run(script('offset', 2, [page('ab', 4), page('cd', 4), page('', 4)]))
  expect(states.map(letters)).toEqual(['ab', 'abcd', 'abcd'])
})

test('a list without end is given up after 10,000 pages', async () => {
  const row = toRow({ id: 'a' }, 'row 1')
  const source: PageSource = {
    paging: 'offset',
    pageSize: 1,
    fetchPage: async ({ number }) => ({
      rows: [{ ...row, id: `${number}` }],
      count: null,
      url: '',
    }),
  }
  let last = nothingLoaded
  for await (last of load(source, nothingLoaded, unused, () => 0));
  expect(last).toMatchObject({ end: 'page-limit', pages: 10_000 })
  expect(last.rows).toHaveLength(10_000)
})
