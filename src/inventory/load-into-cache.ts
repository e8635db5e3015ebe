import type { QueryClient, QueryKey } from '@tanstack/react-query'

import { painted } from '~/lib/painted'
import { sleep } from '~/lib/sleep'

import { load } from './load'
import type { PageSource } from './page-source'
import { isReload, isUnderWay, type Loaded, nothingLoaded, onlyCheckFailed } from './loaded'

/** Where a load takes place: the entry of the cache, and the signal that gives it up. */
interface CacheEntry {
  readonly client: QueryClient
  readonly queryKey: QueryKey
  readonly signal: AbortSignal
  /**
   * The reload comes by itself: takes what others have just read, shows nothing so far, and leaves it to the caller to
   * put the outcome into the cache.
   */
  readonly quiet?: boolean
}

/** Pages up to which a list that changed while it was loading is loaded anew by itself: 5,000 servers in pages of 200. */
const mostPagesAgain = 25

/**
 * Query function of a list: goes on where the cached load stopped, and shows what arrives in the cache at once. A
 * list that had ended, or is wanted anew, is reloaded; so is, once, one that changed while it was loading. `target` is
 * the number of rows after which a new load pauses.
 */
export async function loadIntoCache(
  source: PageSource,
  target: number,
  entry: CacheEntry,
): Promise<Loaded> {
  const before = entry.client.getQueryData<Loaded>(entry.queryKey) ?? nothingLoaded(target)
  const again = (source: PageSource, standing: Loaded) => reload(source, target, standing, entry)
  const wanted = entry.quiet ? (source: PageSource) => source : anew
  let loaded = isReload(before)
    ? await again(wanted(answering(source, before)), before)
    : await goOn(answering(source, before), before, entry)
  if (source.byMarker !== undefined && ignoresNumbers(loaded)) {
    const unnumbered = { ...nothingLoaded(loaded.target), byMarker: true }
    loaded = isReload(before)
      ? await again(wanted(source.byMarker), { ...before, byMarker: true })
      : await goOn(source.byMarker, unnumbered, entry)
  }
  if (isWorthAnother(loaded)) {
    loaded = await again(anew(answering(source, loaded)), { ...loaded, changes: before.changes })
  }
  return isToCompare(before, loaded) ? compared(before, loaded, entry) : loaded
}

/** The rest of a list that was reloaded may tell what is gone, and may itself end in a list that is loaded anew. */
function isToCompare(before: Loaded, loaded: Loaded): boolean {
  const counting = isReload(before) || before.changes !== null
  return counting && before.rows.length > 0 && loaded.pages !== before.pages
}

/** Its code comes with the second load of a list: the first one has nothing to be compared with. */
async function compared(before: Loaded, loaded: Loaded, { signal }: CacheEntry): Promise<Loaded> {
  const code = await import('./changes-since').catch(() => null)
  // What cannot be compared is there all the same.
  if (code === null) return { ...loaded, changes: null }
  return { ...loaded, changes: await code.changesSince(before, loaded, signal) }
}

/** A reload is a wish for what is now, not for what the proxy has kept. */
function anew(source: PageSource): PageSource {
  return {
    ...source,
    fetchPage: (place, signal) => source.fetchPage({ ...place, cache: 'reload' }, signal),
  }
}

function answering(source: PageSource, { byMarker }: Loaded): PageSource {
  return byMarker ? (source.byMarker ?? source) : source
}

/** Asked for page 2, the API sent page 1; or it would not hear of pages at all. `offset` is marked as deprecated. */
function ignoresNumbers({ byMarker, end, failures }: Loaded): boolean {
  const refused = failures.some(
    ({ page, error }) =>
      page === 1 && error.kind === 'invalid-request' && /\boffset\b/i.test(error.message),
  )
  return !byMarker && (refused || end === 'repeated-page')
}

/** A list may change at every request: what a second load does not settle is for a person to decide. */
function isWorthAnother({ end, pages, failures }: Loaded): boolean {
  const unsettled = end === 'changed' || end === 'marker-refused'
  return unsettled && failures.length === 0 && pages.size <= mostPagesAgain
}

async function goOn(
  source: PageSource,
  start: Loaded,
  { client, queryKey, signal }: CacheEntry,
): Promise<Loaded> {
  let loaded = start
  for await (loaded of load(source, start, { signal, now: Date.now, sleep, painted })) {
    client.setQueryData<Loaded>(queryKey, loaded)
  }
  return loaded
}

/** Loads a list anew; the rows of `before` stay on the screen until the new ones are there. */
async function reload(
  source: PageSource,
  target: number,
  before: Loaded,
  { client, queryKey, signal, quiet }: CacheEntry,
): Promise<Loaded> {
  const most = Math.max(target, before.target, before.rows.length)
  let loaded: Loaded = { ...nothingLoaded(most), byMarker: before.byMarker }
  const host = { signal, now: Date.now, sleep, painted: () => Promise.resolve() }
  for await (loaded of load(source, loaded, host)) {
    if (!quiet) client.setQueryData<Loaded>(queryKey, reloading(before, loaded))
  }
  const whole = loaded.failures.length === 0 || onlyCheckFailed(loaded)
  return whole ? loaded : reloading(before, loaded)
}

/** The old rows with the news of the load that is to replace them. */
function reloading(before: Loaded, loaded: Loaded): Loaded {
  const { failures, waiting } = loaded
  return { ...before, failures, waiting, reloaded: loaded.rows.length, byItself: false }
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

/** Makes the next load a reload, also of a list that has not ended. */
export function wantAnew(client: QueryClient, queryKey: QueryKey): void {
  client.setQueryData<Loaded>(queryKey, (loaded) =>
    loaded === undefined ? undefined : { ...loaded, reloaded: 0, stopped: false, failures: [] },
  )
}

/**
 * How long a load stays fresh, for `staleTime`: a load that was interrupted by leaving its tab goes on when the tab
 * is opened again; one that is complete, paused, failed or was stopped by a person waits to be asked.
 */
export function freshness(loaded: Loaded | undefined): number {
  return loaded === undefined || isUnderWay(loaded) ? 0 : Number.POSITIVE_INFINITY
}
