import { getJson } from './client'
import type { Page } from './page'
import { apiPaths, proxyPrefix } from './paths'
import { encodeQuery } from './query'
import {
  recycleBinLimit,
  recycleBinParameters,
  type RecycleBinQuery,
} from './recycle-bin-parameters'
import type { Row } from './server'
import { serversParameters, type ServersQuery } from './servers-parameters'
import { shareEqualParts } from './share-equal-parts'
import { toRow } from './to-row'
import { recycleBinPageSchema, serversPageSchema } from './wire'

/** A page, and the body that it was read from. */
export interface FetchedPage {
  readonly page: Page
  readonly body: string
}

/**
 * Gets page `offset` (1 is the first) of the servers that match `filters`, in the order of the API; `cache` is as for
 * `fetch`.
 * @throws {ApiError}
 */
export async function fetchServersPage(
  projectId: string,
  filters: ServersQuery,
  offset: number,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<FetchedPage> {
  const query = encodeQuery(serversParameters, { ...filters, offset })
  const url = withQuery(apiPaths.servers(projectId), query)
  const { output, body, age } = await getJson(url, serversPageSchema, signal, cache)
  return { page: toPage(output.servers, output.count, age, url, `page ${offset}`), body }
}

/**
 * Gets the page of the recycle bin that follows the server `marker`, or the first one; `cache` as above.
 * @throws {ApiError}
 */
export async function fetchRecycleBinPage(
  projectId: string,
  filters: RecycleBinQuery,
  marker: string | null,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<FetchedPage> {
  const query = { ...filters, limit: recycleBinLimit, ...(marker === null ? {} : { marker }) }
  const url = withQuery(apiPaths.recycleBin(projectId), encodeQuery(recycleBinParameters, query))
  const { output, body, age } = await getJson(url, recycleBinPageSchema, signal, cache)
  const place = marker === null ? 'first page' : `page after ${marker}`
  return { page: toPage(output.servers, null, age, url, place), body }
}

function toPage(
  servers: readonly unknown[],
  count: number | null,
  age: number,
  url: string,
  place: string,
): Page {
  const rows: readonly Row[] = servers.map((raw, index) =>
    toRow(raw, `${place}, row ${index + 1}`, { url, index }),
  )
  return { rows: shareEqualParts(rows), count, marker: markerOf(servers), url, age }
}

/** Id of the last row, or null when that row has none by which the API could be asked to go on. */
function markerOf(servers: readonly unknown[]): string | null {
  const last = servers.at(-1)
  if (typeof last !== 'object' || last === null || !('id' in last)) return null
  return typeof last.id === 'string' && last.id !== '' ? last.id : null
}

function withQuery(path: string, query: string): string {
  return `${proxyPrefix}${path}${query === '' ? '' : `?${query}`}`
}
