import { expect, test } from 'vitest'

import { errorFromFailure } from '~/api/to-api-error'
import { toRow } from '~/api/to-row'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { formatCount } from '~/lib/format-count'

import { describeCompleteness } from './describe-completeness'
import { describeAmount, namePages, describeRefinePlaceholder } from './list-state'

const error = errorFromFailure(new TypeError('fetch failed'), true)

function failures(...numbers: readonly number[]): Loaded['failures'] {
  return numbers.map((page) => ({ page, error, at: 0 }))
}

function pages(count: number): Loaded['pages'] {
  const page = { rows: [], url: '/', marker: null, count: null }
  return new Map(Array.from({ length: count }, (_, index) => [index + 1, page]))
}

const nothing = nothingLoaded(Number.POSITIVE_INFINITY)

function rows(count: number): Loaded['rows'] {
  return Array.from({ length: count }, (_, index) =>
    toRow({ id: `${index}` }, 'row 1', { answer: { url: '/' }, index }),
  )
}

test.each([
  [0, '0'],
  [999, '999'],
  [2500, '2,500'],
  [100_000, '100,000'],
])('%i is written %s', (count, text) => {
  expect(formatCount(count)).toBe(text)
})

test.each<[Partial<Loaded>, boolean, string]>([
  [{}, true, 'Loading servers'],
  [{}, false, 'Nothing loaded'],
  [{ rows: rows(3), pages: pages(1), count: 2500 }, true, '3 of 2,500 servers'],
  [{ rows: rows(3), pages: pages(1), count: 3, end: 'complete' }, false, '3 of 3 servers'],
  [{ rows: rows(3), pages: pages(1), count: 2 }, true, '3 loaded, more available'],
  [{ rows: rows(3), pages: pages(1), count: 2, end: 'miscounted' }, false, '3 servers'],
  [{ rows: rows(3), pages: pages(1), count: 2, end: 'changed' }, false, '3 servers'],
  [{ rows: rows(3), pages: pages(1), count: 5, end: 'changed' }, false, '3 of 5 servers'],
  [{ rows: rows(3), pages: pages(1) }, true, '3 loaded, more available'],
  [{ rows: rows(3), pages: pages(1) }, false, '3 loaded, more available'],
  [{ rows: rows(3), pages: pages(2), end: 'complete' }, false, '3 servers'],
  [{ rows: rows(1), pages: pages(2), end: 'complete' }, false, '1 server'],
  [{ rows: rows(3), pages: pages(2), failures: failures(1) }, false, '3 servers'],
  [{ rows: rows(3), pages: pages(2), failures: failures(3) }, false, '3 loaded, more available'],
  [{ pages: pages(1), count: 0, end: 'complete' }, false, 'No servers'],
  [{ pages: pages(1), end: 'complete' }, false, 'No servers'],
])('amount of %j while loading is %s', (facts, loading, text) => {
  expect(describeAmount({ ...nothing, ...facts }, loading)).toBe(text)
})

test.each<[Partial<Loaded>, boolean, string]>([
  [{}, true, 'loading'],
  [{ rows: rows(2), pages: pages(1), end: 'complete' }, true, 'reloading'],
  [
    { rows: rows(2), pages: pages(1), end: 'complete', reloaded: 1200 },
    true,
    'reloading, 1,200 so far',
  ],
  [{ pages: pages(2), failures: failures(3) }, false, 'partial: page 3 failed'],
  [{ pages: pages(2), failures: failures(7, 3) }, false, 'partial: pages 3 and 7 failed'],
  [{ failures: failures(1) }, false, 'page 1 failed'],
  [
    { rows: rows(3), pages: pages(2), failures: failures(1) },
    false,
    'not confirmed: the last check failed',
  ],
  [
    { rows: rows(3), pages: pages(2), count: 3, failures: failures(3) },
    false,
    'not confirmed: the last check failed',
  ],
  [
    { rows: rows(3), pages: pages(2), count: 4, failures: failures(3) },
    false,
    'partial: page 3 failed',
  ],
  [{ pages: pages(2), failures: failures(3) }, true, 'loading'],
  [{ pages: pages(2), waiting: { until: 0, error } }, true, 'waiting: too many requests'],
  [
    { pages: pages(2), end: 'complete', failures: failures(1) },
    false,
    'not up to date: reloading failed',
  ],
  [{ pages: pages(2), stopped: true }, false, 'partial: loading was stopped'],
  [{ stopped: true }, false, 'loading was stopped'],
  [{ pages: pages(2) }, false, 'partial'],
  [{ pages: pages(2), rows: rows(3), target: 3 }, false, 'partial: paused at 3'],
  [{ pages: pages(2), rows: rows(2), repeated: 1, target: 3 }, false, 'partial: paused at 3'],
  [{ pages: pages(2), waiting: { until: 9, error } }, true, 'waiting: too many requests'],
  [{ rows: rows(5), pages: pages(2), target: 5 }, false, 'partial: paused at 5'],
  [{ pages: pages(2), end: 'complete' }, false, 'complete'],
  [{ rows: rows(2), pages: pages(1), count: 2, end: 'complete' }, false, 'complete'],
  [
    { rows: rows(2), pages: pages(2), count: 1500, end: 'changed' },
    false,
    'the API counts 1,500, but 2 came: the list changed while it was loading',
  ],
  [
    { rows: rows(2), pages: pages(2), count: 2, end: 'changed' },
    false,
    'servers may be missing or gone: the list changed while it was loading',
  ],
  [
    { rows: rows(2), pages: pages(2), end: 'changed' },
    false,
    'servers may be missing or gone: the list changed while it was loading',
  ],
  [
    { rows: rows(2), pages: pages(1), count: 1500, end: 'miscounted' },
    false,
    'the API counts 1,500, but 2 came',
  ],
  [
    { pages: pages(2), end: 'marker-refused' },
    false,
    'partial: the API refused to go on after the last server, which may have gone',
  ],
  [{ rows: rows(2), pages: pages(2), reloaded: 1 }, true, 'reloading, 1 so far'],
  [
    { rows: rows(2), pages: pages(2), reloaded: 1, failures: failures(1) },
    false,
    'not up to date: reloading failed',
  ],
  [{ pages: pages(2), end: 'repeated-page' }, false, 'partial: the API sent the same page again'],
  [{ pages: pages(2), end: 'no-marker' }, false, 'partial: the last row has no ID to go on from'],
  [{ pages: pages(10_000), end: 'page-limit' }, false, 'partial: given up after 10,000 pages'],
])('completeness of %j while loading is %s', (facts, loading, text) => {
  expect(describeCompleteness({ ...nothing, ...facts }, loading)).toBe(text)
})

test.each([
  [[4], 'page 4'],
  [[7, 4], 'pages 4 and 7'],
  [[9, 4, 7], 'pages 4, 7 and 9'],
])('failures of %j are named %s', (numbers, text) => {
  expect(namePages({ failures: failures(...numbers) })).toBe(text)
})

test('the refine field invites only where there are rows', () => {
  expect(describeRefinePlaceholder({ rows: [] })).toBe('')
  expect(describeRefinePlaceholder({ rows: rows(3) })).toMatch(/^3 loaded, for example/)
})
