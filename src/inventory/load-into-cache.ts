import type { QueryClient, QueryKey } from '@tanstack/react-query'

import { painted } from '~/lib/painted'

import { load, type LoadHost, type PageSource } from './load'
import { isPaused, type Loaded, nothingLoaded } from './loaded'

/**
 * Query function of a list: goes on where the cached load stopped, and shows what arrives in the cache at once. A
 * list that had ended is loaded anew; its rows stay on the screen until the new ones are there. `target` is the
 * number of rows after which a new load pauses.
 */
export async function loadIntoCache(
  source: PageSource,
  target: number,
  { client, queryKey, signal }: { client: QueryClient; queryKey: QueryKey; signal: AbortSignal },
): Promise<Loaded> {
  const before = client.getQueryData<Loaded>(queryKey) ?? nothingLoaded(target)
  const reload = before.end !== null
  const { rows } = before
  let loaded = reload ? nothingLoaded(Math.max(target, before.target, rows.length)) : before
  // A reload is a wish for what is now, not for what the proxy has kept.
  const fetchPage: PageSource['fetchPage'] = (place, signal) =>
    source.fetchPage(reload ? { ...place, cache: 'reload' } : place, signal)
  for await (loaded of load({ ...source, fetchPage }, loaded, {
    signal,
    now: Date.now,
    sleep,
    // The rows of the load before stand until a reload is complete.
    painted: reload ? () => Promise.resolve() : painted,
  })) {
    client.setQueryData<Loaded>(queryKey, reload ? reloading(before, loaded) : loaded)
  }
  return reload && loaded.failures.length > 0
    ? { ...reloading(before, loaded), reloaded: null }
    : loaded
}

/** The old rows with the news of the load that is to replace them. */
function reloading(before: Loaded, loaded: Loaded): Loaded {
  const { failures, waiting } = loaded
  return { ...before, failures, waiting, reloaded: loaded.rows.length }
}

/** Stops a load and keeps what it has loaded. */
export async function stopLoading(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true })
  client.setQueryData<Loaded>(queryKey, (loaded = nothingLoaded(Number.POSITIVE_INFINITY)) => ({
    ...loaded,
    stopped: loaded.end === null,
    waiting: null,
    reloaded: null,
  }))
}

/** Lifts the number of rows after which a load pauses, so that loading goes on to the end. */
export function wantAll(client: QueryClient, queryKey: QueryKey): void {
  client.setQueryData<Loaded>(queryKey, (loaded) =>
    loaded === undefined ? undefined : { ...loaded, target: Number.POSITIVE_INFINITY },
  )
}

/**
 * How long a load stays fresh, for `staleTime`: a load that was interrupted by leaving its tab goes on when the tab
 * is opened again; one that is complete, paused, failed or was stopped by a person waits to be asked.
 */
export function freshness(loaded: Loaded | undefined): number {
  const interrupted =
    loaded === undefined ||
    (loaded.end === null && loaded.failures.length === 0 && !loaded.stopped && !isPaused(loaded))
  return interrupted ? 0 : Number.POSITIVE_INFINITY
}

/** Browsers count milliseconds of a timer in 31 bits; a longer one would go off at once. */
const longestTimer = 2 ** 31 - 1

const sleep: LoadHost['sleep'] = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', abort)
        resolve()
      },
      Math.min(milliseconds, longestTimer),
    )
    function abort() {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', abort, { once: true })
  })
