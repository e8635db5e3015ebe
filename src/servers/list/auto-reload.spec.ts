import { describe, expect, test } from 'vitest'

import { failure } from '~/inventory/testing/scripted-source'
import { type Loaded, type LoadEnd, nothingLoaded } from '~/inventory/loaded'

import {
  describeLongerPeriod,
  describePeriod,
  pauseReason,
  periodOf,
  timeToReload,
} from './auto-reload'
import { explainError } from './explain-error'

const second = 1_000
const minute = 60 * second

describe('the period that is kept to', () => {
  test.each([
    [0, 0, 0],
    [0, 500, 0],
    [30 * second, 0, 30 * second],
    [30 * second, 25, 30 * second],
    [30 * second, 26, minute],
    [30 * second, 50, minute],
    [30 * second, 51, 2 * minute],
    [minute, 50, minute],
    [minute, 51, 2 * minute],
    [5 * minute, 250, 5 * minute],
    [5 * minute, 251, 6 * minute],
    [30 * second, 500, 10 * minute],
  ])('where %i ms were chosen and the list has %i pages', (chosen, pages, period) => {
    expect(periodOf(chosen, pages)).toBe(period)
  })

  test('never asks for more than 25 pages every 30 s, nor more often than was chosen', () => {
    for (const chosen of [30 * second, minute, 5 * minute]) {
      for (let pages = 1; pages < 2_000; pages += 1) {
        const period = periodOf(chosen, pages)
        expect(pages / period).toBeLessThanOrEqual(25 / (30 * second))
        expect(period).toBeGreaterThanOrEqual(chosen)
        expect(describeLongerPeriod(chosen, pages, false) === null).toBe(period === chosen)
      }
    }
  })
})

test('periods and what is kept to instead, in words', () => {
  expect(describePeriod(30 * second)).toBe('every 30 s')
  expect(describePeriod(minute)).toBe('every minute')
  expect(describePeriod(5 * minute)).toBe('every 5 min')
  expect(describeLongerPeriod(30 * second, 25, false)).toBeNull()
  expect(describeLongerPeriod(0, 1_000, false)).toBeNull()
  expect(describeLongerPeriod(30 * second, 40, false)).toBe(
    'The list has 40 pages, and asks the API for 25 every 30 s at most: it reloads every minute.',
  )
  expect(describeLongerPeriod(30 * second, 40, true)).toBe(
    'The largest of these lists has 40 pages, and asks the API for 25 every 30 s at most: it reloads every minute.',
  )
})

describe('the time until a list is reloaded', () => {
  const now = 1_000_000
  const wait = (loadedAgo: number, writtenAgo: number, period = 30 * second) =>
    timeToReload({ updatedAt: now - loadedAgo }, { writtenAt: now - writtenAgo, period, now }) /
    second

  test.each([
    ['counts from when its pages left the API', 20, 18, 10],
    ['is over where it is overdue', 300, 298, 0],
    ['is a rest at least where its pages were old when they came', 60, 0, 15],
    ['is a rest at least after a load that took longer than the period', 40, 5, 10],
    ['is one period at most where the clock was put back', -3_600, -3_600, 30],
  ])('%s', (_, loadedAgo, writtenAgo, seconds) => {
    expect(wait(loadedAgo * second, writtenAgo * second)).toBe(seconds)
  })
})

describe('a list does not reload by itself', () => {
  const one = [{ page: 2, at: 1, error: failure('server-error') }]
  const list = (some: Partial<Loaded>): Loaded => ({ ...nothingLoaded(10), ...some })

  test.each<LoadEnd>(['complete', 'changed', 'miscounted'])('unless it was read: %s', (end) => {
    expect(pauseReason(list({ end }))).toBeNull()
  })

  test.each<LoadEnd | null>([null, 'marker-refused', 'repeated-page', 'no-marker', 'page-limit'])(
    'while it is partial: %s',
    (end) => {
      expect(pauseReason(list({ end }))).toBe('Paused while the list is partial.')
    },
  )

  test('while it was stopped', () => {
    expect(pauseReason(list({ stopped: true }))).not.toBeNull()
  })

  test('after a reload or a page failed, and says why', () => {
    const { title } = explainError(failure('server-error'))
    expect(pauseReason(list({ end: 'complete', reloaded: 2, failures: one }))).toBe(
      `Paused until a load succeeds. Reloading failed: ${title}.`,
    )
    expect(pauseReason(list({ failures: one }))).toBe(
      `Paused until a load succeeds. Page 2 did not load: ${title}.`,
    )
  })
})
