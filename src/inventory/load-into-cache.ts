import type { QueryClient, QueryKey } from '@tanstack/react-query'

import { load, type PageSource } from './load'
import { type Loaded, nothingLoaded } from './loaded'

/**
 * Query function of a list: goes on where the cached load stopped, and shows every page in the cache as it arrives.
 * A list that had ended is loaded anew; its rows stay on the screen until the new ones are complete.
 */
export async function loadIntoCache(
  source: PageSource,
  { client, queryKey, signal }: { client: QueryClient; queryKey: QueryKey; signal: AbortSignal },
): Promise<Loaded> {
  const before = client.getQueryData<Loaded>(queryKey) ?? nothingLoaded
  const reload = before.end !== null
  let loaded = reload ? nothingLoaded : before
  for await (loaded of load(source, loaded, signal, Date.now)) {
    const shown = reload
      ? { ...before, failure: loaded.failure, reloaded: loaded.rows.length }
      : loaded
    client.setQueryData<Loaded>(queryKey, shown)
  }
  return reload && loaded.failure !== null
    ? { ...before, failure: loaded.failure, reloaded: null }
    : loaded
}

/** Stops a load and keeps what it has loaded. */
export async function stopLoading(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey, exact: true })
  client.setQueryData<Loaded>(queryKey, (loaded = nothingLoaded) => ({
    ...loaded,
    stopped: loaded.end === null,
    reloaded: null,
  }))
}

/**
 * How long a load stays fresh, for `staleTime`: a load that was interrupted by leaving its tab goes on when the tab
 * is opened again; one that is complete, failed or was stopped by a person waits to be asked.
 */
export function freshness(loaded: Loaded | undefined): number {
  const interrupted =
    loaded === undefined || (loaded.end === null && loaded.failure === null && !loaded.stopped)
  return interrupted ? 0 : Number.POSITIVE_INFINITY
}
