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
  readonly body: ArrayBuffer
}

/** Which page of the servers: by its number (1 is the first), or by the server that it follows, null for the first. */
export type ServersPlace = { readonly offset: number } | { readonly marker: string | null }

/**
 * Gets a page of the servers that match `filters`, in the order of the API; `cache` is as for `fetch`.
 * @throws {ApiError}
 */
export async function fetchServersPage(
  projectId: string,
  filters: ServersQuery,
  place: ServersPlace,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<FetchedPage> {
  const { offset, marker } = { offset: null, marker: null, ...place }
  const paging = offset === null ? markerQuery(marker) : { offset }
  const query = encodeQuery(serversParameters, { ...filters, ...paging })
  const url = withQuery(apiPaths.servers(projectId), query)
  const { output, body, age } = await getJson(url, serversPageSchema, signal, cache)
  const name = offset === null ? placeAfter(marker) : `page ${offset}`
  return { page: toPage(output.servers, output.count, age, url, name), body }
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
  const query = { ...filters, limit: recycleBinLimit, ...markerQuery(marker) }
  const url = withQuery(apiPaths.recycleBin(projectId), encodeQuery(recycleBinParameters, query))
  const { output, body, age } = await getJson(url, recycleBinPageSchema, signal, cache)
  return { page: toPage(output.servers, null, age, url, placeAfter(marker)), body }
}

function markerQuery(marker: string | null) {
  return marker === null ? {} : { marker }
}

function placeAfter(marker: string | null): string {
  return marker === null ? 'first page' : `page after ${marker}`
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
