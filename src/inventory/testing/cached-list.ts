import { QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/react-query'
import { vi } from 'vitest'

import type { Page } from '~/api/page'

import type { PagePlace, PageSource } from '../page-source'
import { freshness, loadIntoCache } from '../load-into-cache'
import type { Loaded } from '../loaded'

/** The key under which such a list is in its cache. */
export const listKey = ['servers', 'p', {}]

/** Never answers, and fails as `fetch` does when the request is given up. */
export const hangs = 'hangs'
/** What comes of one request after the other. */
export type Step = Page | Error | typeof hangs

/** A list in the cache whose pages follow a script. */
export function scriptedList(...steps: readonly Step[]) {
  return scriptedListUpTo(Number.POSITIVE_INFINITY, ...steps)
}

/** The same, of which a new load pauses at `target` rows. */
export function scriptedListUpTo(target: number, ...steps: readonly Step[]) {
  return cachedList(target, (_, request) => steps[request - 1])
}

/** A list in the cache whose pages come of `answer`; `request` counts the requests from 1 on. */
export function cachedList(
  target: number,
  answer: (place: PagePlace & { marked: boolean }, request: number) => Step | undefined,
) {
  const client = new QueryClient()
  const asked: number[] = []
  const caches: (RequestCache | undefined)[] = []
  let waiting = false
  const fetchPage =
    (marked: boolean): PageSource['fetchPage'] =>
    async (place, signal) => {
      caches.push(place.cache)
      asked.push(place.number)
      const step = answer({ ...place, marked }, asked.length)
      if (step === undefined) throw new Error(`Nobody expected page ${place.number}.`)
      if (step instanceof Error) throw step
      if (step !== hangs) return step
      waiting = true
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      })
    }
  const source: PageSource = {
    paging: 'offset',
    pageSize: 2,
    fetchPage: fetchPage(false),
    byMarker: { paging: 'marker', pageSize: 2, fetchPage: fetchPage(true) },
  }
  const options = {
    queryKey: listKey,
    queryFn: ({ client, queryKey, signal }) =>
      loadIntoCache(source, target, { client, queryKey, signal }),
    staleTime: ({ state }) => freshness(state.data),
    structuralSharing: false,
    retry: false,
  } satisfies QueryObserverOptions<Loaded>
  const observer = new QueryObserver<Loaded>(client, options)
  return {
    client,
    asked,
    caches,
    hanging: () => vi.waitUntil(() => waiting, { interval: 1 }),
    until: (reached: (loaded: Loaded | undefined) => boolean) =>
      vi.waitUntil(() => reached(client.getQueryData<Loaded>(listKey)), { interval: 1 }),
    observer,
    loadAgain: async () => (await observer.refetch()).data,
    reloadQuietly: (signal = new AbortController().signal) =>
      loadIntoCache(source, target, { client, queryKey: listKey, signal, quiet: true }),
    inCache: () => client.getQueryData<Loaded>(listKey),
  }
}
