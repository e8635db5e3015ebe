import { QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'

import type { Page } from '~/api/page'
import { errorFromFailure } from '~/api/to-api-error'
import { toRow } from '~/api/to-row'

import type { PageSource } from './load'
import { freshness, loadIntoCache, stopLoading } from './load-into-cache'
import { type Loaded, nothingLoaded } from './loaded'

const failed = errorFromFailure(new TypeError('fetch failed'), true)
const queryKey = ['servers', 'p', {}]

function page(letters: string, count: number): Page {
  return { rows: Array.from(letters, (id) => toRow({ id }, id)), count, url: `/${letters}` }
}

/** Never answers, and fails as `fetch` does when the request is given up. */
const hangs = 'hangs'
type Step = Page | Error | typeof hangs

/** A list in the cache whose pages follow a script; `seen` is what the cache held when each page was asked for. */
function scriptedList(...steps: readonly Step[]) {
  const client = new QueryClient()
  const asked: number[] = []
  const seen: (Loaded | undefined)[] = []
  let waiting = false
  const source: PageSource = {
    paging: 'offset',
    pageSize: 2,
    fetchPage: async ({ number }, signal) => {
      const step = steps[asked.length]
      asked.push(number)
      seen.push(client.getQueryData<Loaded>(queryKey))
      if (step === undefined) throw new Error(`Nobody expected page ${number}.`)
      if (step instanceof Error) throw step
      if (step !== hangs) return step
      waiting = true
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      })
    },
  }
  const options = {
    queryKey,
    queryFn: ({ client, queryKey, signal }) => loadIntoCache(source, { client, queryKey, signal }),
    staleTime: ({ state }) => freshness(state.data),
    structuralSharing: false,
    retry: false,
  } satisfies QueryObserverOptions<Loaded>
  const observer = new QueryObserver<Loaded>(client, options)
  return {
    client,
    asked,
    seen,
    hanging: () => vi.waitUntil(() => waiting, { interval: 1 }),
    observer,
    loadAgain: async () => (await observer.refetch()).data,
    inCache: () => client.getQueryData<Loaded>(queryKey),
  }
}

function letters(loaded: Loaded | undefined): string | undefined {
  return loaded?.rows.map(({ id }) => id).join('')
}

test('every page is in the cache before the next one is asked for', async () => {
  const list = scriptedList(page('ab', 5), page('cd', 5), page('e', 5))
  const loaded = await list.loadAgain()
  expect(list.seen.map(letters)).toEqual([undefined, 'ab', 'abcd'])
  expect(letters(loaded)).toBe('abcde')
  expect(list.inCache()).toBe(loaded)
  expect(loaded).toMatchObject({ end: 'complete', reloaded: null })
})

describe('a reload', () => {
  test('keeps the old rows until the new ones are complete', async () => {
    const list = scriptedList(page('ab', 3), page('c', 3), page('xy', 3), page('z', 3))
    await list.loadAgain()
    const loaded = await list.loadAgain()
    expect(list.asked).toEqual([1, 2, 1, 2])
    expect(list.seen.slice(2).map((state) => [letters(state), state?.reloaded])).toEqual([
      ['abc', null],
      ['abc', 2],
    ])
    expect(letters(loaded)).toBe('xyz')
    expect(loaded).toMatchObject({ reloaded: null, end: 'complete', failure: null })
  })

  test('that fails keeps the old rows and says so; the next one starts anew', async () => {
    const list = scriptedList(page('a', 1), page('xy', 3), failed, page('b', 1))
    const before = await list.loadAgain()
    const after = await list.loadAgain()
    expect(after).toEqual({
      ...before,
      failure: { error: failed, at: expect.any(Number) },
      reloaded: null,
    })
    expect(letters(after)).toBe('a')
    expect(letters(await list.loadAgain())).toBe('b')
    expect(list.asked).toEqual([1, 1, 2, 1])
    expect(list.inCache()?.failure).toBeNull()
  })

  test('that is stopped keeps the old rows and is no partial load', async () => {
    const list = scriptedList(page('a', 1), page('xy', 3), hangs)
    await list.loadAgain()
    const reload = list.loadAgain()
    await list.hanging()
    await stopLoading(list.client, queryKey)
    await reload
    expect(letters(list.inCache())).toBe('a')
    expect(list.inCache()).toMatchObject({ end: 'complete', stopped: false, reloaded: null })
  })
})

test('a failed page is data, and loading again asks for that page only', async () => {
  const list = scriptedList(page('ab', 3), failed, page('c', 3))
  expect(await list.loadAgain()).toMatchObject({ end: null, failure: { error: failed } })
  expect(letters(list.inCache())).toBe('ab')
  expect(letters(await list.loadAgain())).toBe('abc')
  expect(list.asked).toEqual([1, 2, 2])
  expect(list.inCache()?.failure).toBeNull()
})

test('stopping keeps what is loaded, and loading goes on from there', async () => {
  const list = scriptedList(page('ab', 5), page('cd', 5), hangs, page('e', 5))
  const first = list.loadAgain()
  await list.hanging()
  await stopLoading(list.client, queryKey)
  await first
  expect(letters(list.inCache())).toBe('abcd')
  expect(list.inCache()).toMatchObject({ stopped: true, end: null, failure: null })
  expect(list.client.isFetching({ queryKey })).toBe(0)

  expect(letters(await list.loadAgain())).toBe('abcde')
  expect(list.inCache()).toMatchObject({ stopped: false, end: 'complete' })
  expect(list.asked).toEqual([1, 2, 3, 3])
})

test('stopping before the first page leaves an empty, stopped list', async () => {
  const list = scriptedList(hangs)
  const first = list.loadAgain()
  await list.hanging()
  await stopLoading(list.client, queryKey)
  await first
  expect(list.inCache()).toEqual({ ...nothingLoaded, stopped: true })
})

test('leaving the list gives the page up; coming back goes on from there', async () => {
  const list = scriptedList(page('ab', 3), hangs, page('c', 3))
  const leave = list.observer.subscribe(() => undefined)
  await list.hanging()
  leave()
  expect(letters(list.inCache())).toBe('ab')
  expect(list.inCache()).toMatchObject({ stopped: false, end: null })

  const leaveAgain = list.observer.subscribe(() => undefined)
  await vi.waitUntil(() => list.inCache()?.end === 'complete', { interval: 1 })
  leaveAgain()
  expect(letters(list.inCache())).toBe('abc')
  expect(list.asked).toEqual([1, 2, 2])
})

test.each<[string, Loaded | undefined, number]>([
  ['never loaded', undefined, 0],
  ['interrupted before the first page', nothingLoaded, 0],
  ['interrupted between pages', { ...nothingLoaded, pages: 2 }, 0],
  ['complete', { ...nothingLoaded, end: 'complete' }, Number.POSITIVE_INFINITY],
  ['ended early', { ...nothingLoaded, end: 'repeated-page' }, Number.POSITIVE_INFINITY],
  ['failed', { ...nothingLoaded, failure: { error: failed, at: 0 } }, Number.POSITIVE_INFINITY],
  ['stopped', { ...nothingLoaded, stopped: true }, Number.POSITIVE_INFINITY],
])('a list that is %s stays fresh as it should', (_, loaded, milliseconds) => {
  expect(freshness(loaded)).toBe(milliseconds)
})
