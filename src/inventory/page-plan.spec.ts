import { describe, expect, test } from 'vitest'

import type { LoadEnd, LoadedPage } from './loaded'
import { endOf, nextNumber } from './page-plan'
import { addToTally, emptyTally } from './page-tally'
import { pageOf } from './testing/scripted-source'

interface Facts {
  readonly paging?: 'offset' | 'marker'
  /** Pages of three rows, by number. */
  readonly pages?: Readonly<Record<number, string>>
  readonly count?: number | null
  readonly target?: number
  /** The first page as it was read once more. */
  readonly again?: string
  readonly failed?: readonly number[]
  readonly underWay?: readonly number[]
}

function planOf({ paging = 'offset', pages = {}, count = null, ...facts }: Facts) {
  const read = new Map<number, LoadedPage>()
  let tally = emptyTally
  for (const [number, letters] of Object.entries(pages)) {
    read.set(Number(number), pageOf(letters))
    tally = addToTally(tally, read, Number(number))
  }
  const numbers = (list: readonly number[] = []) => new Map(list.map((number) => [number, null]))
  return {
    source: { paging, pageSize: 3 },
    pages: read,
    tally,
    count,
    target: facts.target ?? Number.POSITIVE_INFINITY,
    again: facts.again === undefined ? null : pageOf(facts.again, count),
    failures: numbers(facts.failed),
    underWay: numbers(facts.underWay),
  }
}

describe('the next page', () => {
  test.each<[string, Facts, number | null]>([
    ['the first', {}, 1],
    ['none beside the first', { underWay: [1] }, null],
    ['none after the first failed', { failed: [1] }, null],
    ['the next by the count', { pages: { 1: 'abc' }, count: 9 }, 2],
    ['one beside those under way', { pages: { 1: 'abc' }, count: 9, underWay: [2] }, 3],
    [
      'none beside the last by the count',
      { pages: { 1: 'abc' }, count: 9, underWay: [2, 3] },
      null,
    ],
    ['not one that failed', { pages: { 1: 'abc' }, count: 9, failed: [2] }, 3],
    ['one beyond the count, alone', { pages: { 1: 'abc', 2: 'def' }, count: 6 }, 3],
    ['none beyond the count after a failure', { pages: { 1: 'abc' }, count: 6, failed: [2] }, null],
    ['one missing, though the count has shrunk', { pages: { 1: 'abc', 3: 'ghi' }, count: 3 }, 2],
    ['none of a list that has ended', { pages: { 1: 'ab' }, count: 2 }, null],
    ['the first once more after several', { pages: { 1: 'abc', 2: 'd' }, count: 4 }, 1],
    [
      'the first once more, also where the load would pause',
      { pages: { 1: 'abc', 2: 'd' }, count: 4, target: 4 },
      1,
    ],
    ['not the first a third time', { pages: { 1: 'abc', 2: 'd' }, count: 4, again: 'abc' }, null],
    ['not the first once more after a failure', { pages: { 1: 'abc', 2: '' }, failed: [1] }, null],
    ['by marker the first once more', { paging: 'marker', pages: { 1: 'a', 2: 'b', 3: '' } }, 1],
    [
      'by marker not after one page and its end',
      { paging: 'marker', pages: { 1: 'a', 2: '' } },
      null,
    ],
    ['without a count one by one', { pages: { 1: 'abc' } }, 2],
    ['without a count none beside another', { pages: { 1: 'abc' }, underWay: [2] }, null],
    [
      'by marker one by one',
      { paging: 'marker', pages: { 1: 'abc' }, count: 9, underWay: [2] },
      null,
    ],
    ['none beyond the target', { pages: { 1: 'abc', 2: 'def' }, count: 99, target: 5 }, null],
    ['up to the target', { pages: { 1: 'abc' }, count: 99, target: 4 }, 2],
    ['beyond short pages up to the target', { pages: { 1: 'a', 2: 'b' }, count: 99, target: 5 }, 3],
    ['one to be sure of the end', { pages: { 1: 'abc' }, count: 3, target: 3 }, 2],
    ['no second one for that', { pages: { 1: 'abc', 2: 'def' }, count: 3, target: 3 }, null],
    [
      'never more than 10,000',
      { pages: { 1: 'abc' }, count: 1e9, underWay: counted(10_000) },
      null,
    ],
  ])('is %s', (_, facts, number) => {
    expect(nextNumber(planOf(facts))).toBe(number)
  })
})

function counted(most: number): readonly number[] {
  return Array.from({ length: most }, (_, index) => index + 1)
}

describe('a list ends', () => {
  test.each<[string, Facts, LoadEnd | null]>([
    ['not before the first page', {}, null],
    ['complete with an empty page', { pages: { 1: '' } }, 'complete'],
    [
      'complete with a short page and all that is counted',
      { pages: { 1: 'ab' }, count: 2 },
      'complete',
    ],
    ['not with a short page alone', { pages: { 1: 'ab' }, count: 5 }, null],
    ['not with a full page alone', { pages: { 1: 'abc' }, count: 3 }, null],
    ['with a page that brings nothing new', { pages: { 1: 'abc', 2: 'abc' } }, 'repeated-page'],
    ['by marker not with a short page', { paging: 'marker', pages: { 1: 'a' }, count: 1 }, null],
    ['by marker without one', { paging: 'marker', pages: { 1: 'a?' } }, 'no-marker'],
    [
      'by marker with one that was there before',
      { paging: 'marker', pages: { 1: 'ab', 2: 'cd', 3: 'ab' } },
      'repeated-page',
    ],
  ])('%s', (_, facts, end) => {
    expect(endOf(planOf(facts))).toBe(end)
  })
})
