import { QueryClient } from '@tanstack/react-query'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { errorFromFailure } from '~/api/to-api-error'

import { freshness, stopLoading, wantAll, wantAnew } from './load-into-cache'
import { isPaused, type Loaded, nothingLoaded } from './loaded'
import { hangs, listKey as queryKey, scriptedList, scriptedListUpTo } from './testing/cached-list'
import { lettersOf, pageOf } from './testing/scripted-source'

// Here are no frames: what is handed over counts as painted at once.
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => void setTimeout(draw))
})
afterAll(() => {
  vi.unstubAllGlobals()
})

const failed = errorFromFailure(new TypeError('fetch failed'), true)
const nothing = nothingLoaded(Number.POSITIVE_INFINITY)

function letters(loaded: Loaded | undefined): string | undefined {
  return loaded === undefined ? undefined : lettersOf(loaded)
}

test('what has arrived is in the cache while other pages are under way', async () => {
  const pages = [pageOf('ab', 5), pageOf('cd', 5), hangs, pageOf('e', 5), pageOf('ab', 5)] as const
  const list = scriptedList(...pages)
  const first = list.loadAgain()
  await list.until((loaded) => letters(loaded) === 'abcd')
  expect(list.inCache()).toMatchObject({ end: null, reloaded: null, count: 5 })
  expect(list.client.isFetching({ queryKey })).toBe(1)
  await stopLoading(list.client, queryKey)
  await first

  const loaded = await list.loadAgain()
  expect(letters(loaded)).toBe('abcde')
  expect(list.inCache()).toBe(loaded)
  expect(loaded).toMatchObject({ end: 'complete', reloaded: null })
})

describe('a reload', () => {
  test('keeps the old rows until the new ones are complete', async () => {
    const list = scriptedList(
      pageOf('ab', 3),
      pageOf('c', 3),
      pageOf('ab', 3),
      pageOf('xy', 3),
      pageOf('z', 3),
      pageOf('xy', 3),
    )
    await list.loadAgain()
    const loaded = await list.loadAgain()
    expect(list.asked).toEqual([1, 2, 1, 1, 2, 1])
    expect(letters(loaded)).toBe('xyz')
    expect(loaded).toMatchObject({ reloaded: null, end: 'complete', failures: [] })
  })

  test('that fails keeps the old rows and says so; the next one starts anew', async () => {
    const list = scriptedList(pageOf('a', 1), pageOf('xy', 3), failed, pageOf('b', 1))
    const before = await list.loadAgain()
    const after = await list.loadAgain()
    expect(after).toEqual({
      ...before,
      failures: [{ page: 2, error: failed, at: expect.any(Number) }],
      reloaded: 2,
    })
    expect(letters(after)).toBe('a')
    expect(letters(await list.loadAgain())).toBe('b')
    expect(list.asked).toEqual([1, 1, 2, 1])
    expect(list.inCache()?.failures).toEqual([])
  })

  test('wants what nobody has kept, as the first load and its rest do not', async () => {
    const pages = [pageOf('a', 2), pageOf('b', 2), pageOf('a', 2)]
    const list = scriptedList(...pages, ...pages)
    await list.loadAgain()
    await list.loadAgain()
    expect(list.caches).toEqual([undefined, undefined, 'reload', 'reload', 'reload', 'reload'])
  })

  test('that is stopped keeps the old rows and is no partial load', async () => {
    const list = scriptedList(pageOf('a', 1), pageOf('xy', 3), hangs)
    await list.loadAgain()
    const reload = list.loadAgain()
    await list.until((loaded) => loaded?.reloaded === 2)
    expect(letters(list.inCache())).toBe('a')
    await stopLoading(list.client, queryKey)
    await reload
    expect(letters(list.inCache())).toBe('a')
    expect(list.inCache()).toMatchObject({ end: 'complete', stopped: false, reloaded: null })
  })

  test('of a list that is complete does not pause before the end of it, nor of its growth', async () => {
    const list = scriptedListUpTo(
      2,
      pageOf('ab', 3),
      pageOf('c', 3),
      pageOf('ab', 3),
      pageOf('ab', 5),
      pageOf('cd', 5),
      pageOf('e', 5),
      pageOf('ab', 5),
    )
    expect(isPaused((await list.loadAgain()) ?? nothingLoaded(0))).toBe(true)
    wantAll(list.client, queryKey)
    expect(letters(await list.loadAgain())).toBe('abc')
    expect(letters(await list.loadAgain())).toBe('abcde')
    expect(list.inCache()).toMatchObject({ end: 'complete' })
    expect(list.asked).toEqual([1, 2, 1, 1, 2, 3, 1])
  })
})

test('a failed page is data, and loading again asks for that page only', async () => {
  const list = scriptedList(pageOf('ab', 3), failed, pageOf('c', 3), pageOf('ab', 3))
  expect(await list.loadAgain()).toMatchObject({
    end: null,
    failures: [{ page: 2, error: failed }],
  })
  expect(letters(list.inCache())).toBe('ab')
  expect(letters(await list.loadAgain())).toBe('abc')
  expect(list.asked).toEqual([1, 2, 2, 1])
  expect(list.inCache()?.failures).toEqual([])
})

test('stopping keeps what is loaded, and loading goes on from there', async () => {
  const pages = [pageOf('ab', 5), pageOf('cd', 5), hangs, pageOf('e', 5), pageOf('ab', 5)] as const
  const list = scriptedList(...pages)
  const first = list.loadAgain()
  await list.until((loaded) => letters(loaded) === 'abcd')
  await stopLoading(list.client, queryKey)
  await first
  expect(letters(list.inCache())).toBe('abcd')
  expect(list.inCache()).toMatchObject({ stopped: true, end: null, failures: [] })
  expect(list.client.isFetching({ queryKey })).toBe(0)

  expect(letters(await list.loadAgain())).toBe('abcde')
  expect(list.inCache()).toMatchObject({ stopped: false, end: 'complete' })
  expect(list.asked).toEqual([1, 2, 3, 3, 1])
})

test('stopping before the first page leaves an empty, stopped list', async () => {
  const list = scriptedList(hangs)
  const first = list.loadAgain()
  await list.hanging()
  await stopLoading(list.client, queryKey)
  await first
  expect(list.inCache()).toEqual({ ...nothing, stopped: true })
})

test('leaving the list gives the page up; coming back goes on from there', async () => {
  const list = scriptedList(pageOf('ab', 3), hangs, pageOf('c', 3), pageOf('ab', 3))
  const leave = list.observer.subscribe(() => undefined)
  await list.until((loaded) => letters(loaded) === 'ab')
  leave()
  expect(letters(list.inCache())).toBe('ab')
  expect(list.inCache()).toMatchObject({ stopped: false, end: null })

  const leaveAgain = list.observer.subscribe(() => undefined)
  await expect.poll(() => list.inCache()?.end, { interval: 1 }).toBe('complete')
  leaveAgain()
  expect(letters(list.inCache())).toBe('abc')
  expect(list.asked).toEqual([1, 2, 2, 1])
})

test('a list pauses by itself; wanted whole, it goes on from there', async () => {
  const list = scriptedListUpTo(2, pageOf('ab', 3), pageOf('c', 3), pageOf('ab', 3))
  const paused = await list.loadAgain()
  expect(letters(paused)).toBe('ab')
  expect(letters(await list.loadAgain())).toBe('ab')
  expect(list.asked).toEqual([1])
  wantAll(list.client, queryKey)
  expect(letters(await list.loadAgain())).toBe('abc')
  expect(list.asked).toEqual([1, 2, 1])
  expect(list.inCache()).toMatchObject({ end: 'complete' })
})

test('nothing is wanted of a list that was never loaded', () => {
  const client = new QueryClient()
  wantAll(client, queryKey)
  wantAnew(client, queryKey)
  expect(client.getQueryData(queryKey)).toBeUndefined()
})

const some = pageOf('ab', 9)
const read: Loaded = { ...nothing, pages: new Map([[1, some]]), rows: some.rows, count: 9 }

test.each<[string, Loaded | undefined, number]>([
  ['never loaded', undefined, 0],
  ['interrupted before the first page', nothing, 0],
  ['interrupted between pages', read, 0],
  ['complete', { ...read, end: 'complete' }, Number.POSITIVE_INFINITY],
  ['paused', { ...read, target: 2 }, Number.POSITIVE_INFINITY],
  ['ended early', { ...read, end: 'repeated-page' }, Number.POSITIVE_INFINITY],
  ['failed', { ...read, failures: [{ page: 2, error: failed, at: 0 }] }, Number.POSITIVE_INFINITY],
  ['stopped', { ...read, stopped: true }, Number.POSITIVE_INFINITY],
  ['changed', { ...read, end: 'changed' }, Number.POSITIVE_INFINITY],
  ['interrupted in a reload', { ...read, end: 'complete', reloaded: 1 }, 0],
  [
    'as before after a reload that failed',
    { ...read, reloaded: 1, failures: [{ page: 2, error: failed, at: 0 }] },
    Number.POSITIVE_INFINITY,
  ],
])('a list that is %s stays fresh as it should', (_, loaded, milliseconds) => {
  expect(freshness(loaded)).toBe(milliseconds)
})
