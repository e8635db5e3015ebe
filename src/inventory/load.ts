import { ApiError } from '~/api/error'
import type { Page } from '~/api/page'
import type { Row } from '~/api/server'

import type { LoadEnd, Loaded } from './loaded'

/** Where a list of pages comes from. */
export interface PageSource {
  /** Page numbers (the Servers endpoint), or the id of the last row (the recycle bin). */
  readonly paging: 'offset' | 'marker'
  /** Rows that a full page holds. */
  readonly pageSize: number
  readonly fetchPage: (place: PagePlace, signal: AbortSignal) => Promise<Page>
}

/** The page to fetch: its number from 1 on, and the id of the last row of the page before. */
export interface PagePlace {
  readonly number: number
  readonly marker: string | null
}

/** A list that never ends is a fault of the API; 100,000 servers in pages of 25 are 4,000 pages. */
const mostPages = 10_000

/**
 * Loads page after page from where `start` stands and yields the state after each, until the list ends or a page
 * fails. A failed page ends the load with `failure` set and all rows kept; loading from that state tries it again.
 * @throws the reason of `signal` when the load is given up.
 */
export async function* load(
  source: PageSource,
  start: Loaded,
  signal: AbortSignal,
  now: () => number,
): AsyncGenerator<Loaded, void, void> {
  let loaded: Loaded = { ...start, failure: null, stopped: false }
  const ids = new Set(start.rows.map((row) => row.id))
  while (loaded.end === null) {
    let page: Page
    try {
      page = await source.fetchPage({ number: loaded.pages + 1, marker: loaded.marker }, signal)
    } catch (cause) {
      signal.throwIfAborted()
      if (!(cause instanceof ApiError)) throw cause
      yield { ...loaded, failure: { error: cause, at: now() } }
      return
    }
    loaded = append(loaded, page, source, ids, now())
    yield loaded
  }
}

/** `ids` grows along with the rows, so that 100,000 rows are not walked again for each page. */
function append(
  loaded: Loaded,
  page: Page,
  source: PageSource,
  ids: Set<string>,
  now: number,
): Loaded {
  const fresh: Row[] = []
  for (const row of page.rows) {
    if (ids.has(row.id)) continue
    ids.add(row.id)
    fresh.push(row)
  }
  const next = {
    ...loaded,
    rows: fresh.length === 0 ? loaded.rows : [...loaded.rows, ...fresh],
    count: page.count ?? loaded.count,
    pages: loaded.pages + 1,
    repeated: loaded.repeated + page.rows.length - fresh.length,
    marker: markerOf(page) ?? loaded.marker,
    updatedAt: now,
    url: page.url,
  }
  return { ...next, end: endAfter(next, page, fresh, source) }
}

/**
 * A short page alone does not end a list: only an empty page does, or a short one with as many rows read as the API
 * counts. Each reader of this API that trusted less lost servers.
 */
function endAfter(
  loaded: Loaded,
  page: Page,
  fresh: readonly Row[],
  source: PageSource,
): LoadEnd | null {
  if (page.rows.length === 0) return 'complete'
  if (source.paging === 'offset') {
    const read = loaded.rows.length + loaded.repeated
    if (loaded.count !== null && read >= loaded.count && page.rows.length < source.pageSize) {
      return 'complete'
    }
  } else if (markerOf(page) === null) {
    return 'no-marker'
  }
  if (fresh.length === 0) return 'repeated-page'
  return loaded.pages >= mostPages ? 'page-limit' : null
}

/** Id of the last row of a page, or null when that row has none of its own. */
function markerOf(page: Page): string | null {
  const last = page.rows.at(-1)
  if (last === undefined) return null
  if (last.kind === 'server') return last.id
  const { raw } = last
  return typeof raw === 'object' && raw !== null && 'id' in raw && raw.id === last.id
    ? last.id
    : null
}
