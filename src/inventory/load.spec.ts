import { describe, expect, test } from 'vitest'

import { load } from './load'
import type { PageSource } from './page-source'
import { isComplete, type LoadEnd, nothingLoaded } from './loaded'
import { collect, numbersAsked, pagesOf, sourceOf, unused } from './testing/scripted-load'
import { lettersOf, pageOf, scriptedSource } from './testing/scripted-source'
import { virtualTime } from './testing/virtual-time'

type Case = [
  about: string,
  steps: string,
  rows: string,
  end: LoadEnd,
  repeated: number,
  /** The first page was asked for once more. */
  again: boolean,
]

const byOffset: readonly Case[] = [
  ['nothing there', '/0', '', 'complete', 0, false],
  ['one short page', 'ab/2', 'ab', 'complete', 0, false],
  ['pages, the last one short', 'abc/5 de/5', 'abcde', 'complete', 0, true],
  ['a full last page is followed by an empty one', 'abc/3 /3', 'abc', 'complete', 0, true],
  [
    'a short page before the count is reached ends nothing',
    'ab/4 cd/4',
    'abcd',
    'complete',
    0,
    true,
  ],
  ['a count too high', 'abc/9 d/9 /9', 'abcd', 'miscounted', 0, true],
  ['a count too low', 'abc/1 def/1 g/1', 'abcdefg', 'miscounted', 0, true],
  ['no count at all', 'abc d ', 'abcd', 'complete', 0, true],
  ['a count that shrinks', 'abc/6 d/4', 'abcd', 'changed', 0, false],
  ['a count that grows', 'abc/5 def/8 gh/8', 'abcdefgh', 'changed', 0, false],
  ['a count that shrinks and grows again', 'abc/8 def/7 gh/8', 'abcdefgh', 'changed', 0, false],
  ['a server of a page that was read goes', 'abc/7 efg/6 /6', 'abcefg', 'changed', 0, false],
  ['rows that moved to the next page count once', 'abc/6 cde/6 /6', 'abcde', 'changed', 1, true],
  ['a short page of rows that moved', 'abc/4 c/4', 'abc', 'changed', 1, true],
  ['the same page again', 'abc/7 abc/7 abc/7', 'abc', 'repeated-page', 6, false],
  ['the same page again, without a count', 'abc abc', 'abc', 'repeated-page', 3, false],
  ['a server twice in one page', 'aba/3 /3', 'ab', 'changed', 1, true],
  ['rows without id are kept, each of them', 'a??/5 ?b/5', 'a???b', 'complete', 0, true],
]

const byMarker: readonly Case[] = [
  ['nothing there', '', '', 'complete', 0, false],
  ['one page and its end', 'ab ', 'ab', 'complete', 0, false],
  ['a short page ends nothing', 'ab c ', 'abc', 'complete', 0, true],
  ['full pages', 'abc def ', 'abcdef', 'complete', 0, true],
  ['the same page again', 'abc abc', 'abc', 'repeated-page', 3, false],
  ['pages in a circle', 'abc def abc', 'abcdef', 'repeated-page', 3, false],
  ['rows that moved to the next page count once', 'abc cd ', 'abcd', 'changed', 1, true],
  ['no marker to go on from', 'ab?', 'ab?', 'no-marker', 0, false],
  ['a row without id before the last one', 'a?c ', 'a?c', 'complete', 0, false],
]

describe.each([
  { paging: 'offset', cases: byOffset },
  { paging: 'marker', cases: byMarker },
] as const)('paging by $paging', ({ paging, cases }) => {
  test.each(cases)('%s: %s', async (_, steps, rows, end, repeated, again) => {
    const time = virtualTime()
    const source = sourceOf(time, steps, undefined, paging)
    const { last } = await collect(time, source)
    expect(lettersOf(last)).toBe(rows)
    expect(last).toMatchObject({ end, repeated, failures: [], waiting: null, stopped: false })
    expect(isComplete(last)).toBe(end === 'complete')
    const numbers = pagesOf(steps).map((_, at) => at + 1)
    expect([...last.pages.keys()].toSorted((one, other) => one - other)).toEqual(numbers)
    expect(numbersAsked(source)).toEqual(again ? [...numbers, 1] : numbers)
  })
})

test('by marker, pages come one after the other, and each is on the screen before long', async () => {
  const time = virtualTime()
  const source = sourceOf(time, 'abc def ghi ', () => undefined, 'marker')
  const { states } = await collect(time, source)
  expect(source.asked.map(({ marker }) => marker)).toEqual([null, 'c', 'f', 'i', null])
  expect(source.mostUnderWay()).toBe(1)
  expect(states.map(lettersOf)).toEqual(['abc', 'abcdefghi'])

  const slowly = virtualTime()
  const slow = scriptedSource(slowly, { paging: 'marker', pageSize: 3 }, ({ number }) => ({
    after: 200,
    give: pageOf(['abc', 'def', ''][number - 1] ?? ''),
  }))
  const { states: slowStates } = await collect(slowly, slow)
  expect(slowStates.map(lettersOf)).toEqual(['abc', 'abcdef', 'abcdef', 'abcdef'])
})

test.each([
  [0, [100, 400, 700, 1000, 1300, 1600, 1900, 2000]],
  [50, [100, 600, 1100, 1600, 2000]],
  [500, [100, 1100, 2100, 2400]],
])('where showing takes %i ms, what has come is shown after %j ms', async (showing, shown) => {
  const time = virtualTime()
  const letters = 'abcdefghijklmnopqr'
  const source = scriptedSource(time, { paging: 'marker', pageSize: 1 }, ({ number }) => ({
    after: 100,
    give: pageOf(letters[number - 1] ?? ''),
  }))
  const painted = () => time.sleep(showing, unused)
  const times: number[] = []
  const loading = async () => {
    const host = { ...time, painted, signal: unused }
    for await (const _ of load(source, nothingLoaded(Number.POSITIVE_INFINITY), host)) {
      times.push(time.now())
    }
  }
  await time.run(loading())
  expect(times).toEqual(shown)
})

test('every state is as old as its oldest page', async () => {
  const time = virtualTime()
  const source = scriptedSource(time, { paging: 'offset', pageSize: 2 }, ({ number }) => ({
    after: 300,
    give: pageOf(number === 1 ? 'ab' : 'c', 3),
  }))
  const { states } = await collect(time, source)
  expect(states.map(({ updatedAt }) => updatedAt)).toEqual([300, 300, 300])
})

test('a list that goes on after an hour is as old as what it began with', async () => {
  const time = virtualTime()
  const source = sourceOf(time, 'abc/6 def/6 /6')
  const { last } = await collect(time, source, { start: nothingLoaded(3) })
  await time.run(time.sleep(3_600_000, unused))
  const target = Number.POSITIVE_INFINITY
  const whole = await collect(time, source, { start: { ...last, target } })
  expect(whole.last).toMatchObject({ end: 'complete', updatedAt: last.updatedAt })
})

test('the time that the proxy kept a page counts as its age', async () => {
  const time = virtualTime()
  const source = scriptedSource(time, { paging: 'offset', pageSize: 2 }, () => ({
    after: 20_000,
    give: { ...pageOf('a', 1), age: 12 },
  }))
  expect((await collect(time, source)).last.updatedAt).toBe(8000)
})

test('states that were handed out do not change', async () => {
  const time = virtualTime()
  const source = scriptedSource(time, { paging: 'offset', pageSize: 2 }, ({ number }) => ({
    after: 300,
    give: pageOf(['ab', 'cd', ''][number - 1] ?? '', 4),
  }))
  const { states } = await collect(time, source)
  expect(states.map(lettersOf)).toEqual(['ab', 'abcd', 'abcd', 'abcd'])
  expect(states.map(({ pages }) => pages.size)).toEqual([1, 2, 3, 3])
})

test('a list without end is given up after 10,000 pages', async () => {
  const [row] = pageOf('a').rows
  if (row === undefined) throw new Error('The page has a row.')
  const source: PageSource = {
    paging: 'offset',
    pageSize: 1,
    fetchPage: async ({ number }) => {
      return {
        rows: [{ ...row, id: `${number}` }],
        count: null,
        marker: `${number}`,
        url: '',
        age: 0,
      }
    },
  }
  const { last } = await collect(virtualTime(), source)
  expect(last.end).toBe('page-limit')
  expect(last.pages.size).toBe(10_000)
  expect(last.rows).toHaveLength(10_000)
})
