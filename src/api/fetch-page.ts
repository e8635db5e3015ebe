import { getJson } from './client'
import type { Page } from './page'
import { apiPaths, proxyPrefix } from './paths'
import { encodeQuery } from './query'
import {
  recycleBinLimit,
  recycleBinParameters,
  type RecycleBinQuery,
} from './recycle-bin-parameters'
import { serversParameters, type ServersQuery } from './servers-parameters'
import { toRow } from './to-row'
import { recycleBinPageSchema, serversPageSchema } from './wire'

/**
 * Gets page `offset` (1 is the first) of the servers that match `filters`, in the order of the API.
 * @throws {ApiError}
 */
export async function fetchServersPage(
  projectId: string,
  filters: ServersQuery,
  offset: number,
  signal: AbortSignal,
): Promise<Page> {
  const url = withQuery(
    apiPaths.servers(projectId),
    encodeQuery(serversParameters, { ...filters, offset }),
  )
  const { output } = await getJson(url, serversPageSchema, signal)
  return { rows: toRows(output.servers, `page ${offset}`), count: output.count, url }
}

/**
 * Gets the page of the recycle bin that follows the server `marker`, or the first one.
 * @throws {ApiError}
 */
export async function fetchRecycleBinPage(
  projectId: string,
  filters: RecycleBinQuery,
  marker: string | null,
  signal: AbortSignal,
): Promise<Page> {
  const query = { ...filters, limit: recycleBinLimit, ...(marker === null ? {} : { marker }) }
  const url = withQuery(apiPaths.recycleBin(projectId), encodeQuery(recycleBinParameters, query))
  const { output } = await getJson(url, recycleBinPageSchema, signal)
  const place = marker === null ? 'first page' : `page after ${marker}`
  return { rows: toRows(output.servers, place), count: null, url }
}

function toRows(servers: readonly unknown[], page: string): Page['rows'] {
  return servers.map((raw, index) => toRow(raw, `${page}, row ${index + 1}`))
}

function withQuery(path: string, query: string): string {
  return `${proxyPrefix}${path}${query === '' ? '' : `?${query}`}`
}
