import { expect, test } from 'vitest'

import { errorFromFailure } from '~/api/to-api-error'
import { toRow } from '~/api/to-row'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'

import { describeAmount, describeCompleteness, formatCount } from './list-state'

const failure = { error: errorFromFailure(new TypeError('fetch failed'), true), at: 0 }

function rows(count: number): Loaded['rows'] {
  return Array.from({ length: count }, (_, index) => toRow({ id: `${index}` }, 'row 1'))
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
  [{ rows: rows(3), pages: 1, count: 2500 }, true, '3 of 2,500 servers'],
  [{ rows: rows(3), pages: 1, count: 3, end: 'complete' }, false, '3 of 3 servers'],
  [{ rows: rows(3), pages: 1, count: 2 }, true, '3 loaded, more available'],
  [{ rows: rows(3), pages: 1, count: 2, end: 'complete' }, false, '3 servers'],
  [{ rows: rows(3), pages: 1 }, true, '3 loaded, more available'],
  [{ rows: rows(3), pages: 1 }, false, '3 loaded, more available'],
  [{ rows: rows(3), pages: 2, end: 'complete' }, false, '3 servers'],
  [{ rows: rows(1), pages: 2, end: 'complete' }, false, '1 server'],
  [{ pages: 1, count: 0, end: 'complete' }, false, 'No servers'],
  [{ pages: 1, end: 'complete' }, false, 'No servers'],
])('amount of %j while loading is %s', (facts, loading, text) => {
  expect(describeAmount({ ...nothingLoaded, ...facts }, loading)).toBe(text)
})

test.each<[Partial<Loaded>, boolean, string]>([
  [{}, true, 'loading'],
  [{ rows: rows(2), pages: 1, end: 'complete', reloaded: 1200 }, true, 'reloading, 1,200 so far'],
  [{ pages: 2, failure }, false, 'partial: page 3 failed'],
  [{ failure }, false, 'page 1 failed'],
  [{ pages: 2, failure }, true, 'loading'],
  [{ pages: 2, end: 'complete', failure }, false, 'not up to date: reloading failed'],
  [{ pages: 2, stopped: true }, false, 'partial: loading was stopped'],
  [{ stopped: true }, false, 'loading was stopped'],
  [{ pages: 2 }, false, 'partial'],
  [{ pages: 2, end: 'complete' }, false, 'complete'],
  [{ rows: rows(2), pages: 1, count: 2, end: 'complete' }, false, 'complete'],
  [
    { rows: rows(2), pages: 1, count: 1500, end: 'complete' },
    false,
    'the API counts 1,500: the list changed while it was loading',
  ],
  [{ pages: 2, end: 'repeated-page' }, false, 'partial: the API sent the same page again'],
  [{ pages: 2, end: 'no-marker' }, false, 'partial: the last row has no ID to go on from'],
  [{ pages: 10_000, end: 'page-limit' }, false, 'partial: given up after 10,000 pages'],
])('completeness of %j while loading is %s', (facts, loading, text) => {
  expect(describeCompleteness({ ...nothingLoaded, ...facts }, loading)).toBe(text)
})
