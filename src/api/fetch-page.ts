import { getJson } from './client'
import type { Page } from './page'
import type { PageRequest } from './page-request'
import { shareEqualParts } from './share-equal-parts'
import { toRow } from './to-row'
import { recycleBinPageSchema, serversPageSchema } from './wire'

/** A page, and the body that it was read from. */
export interface FetchedPage {
  readonly page: Page
  readonly body: ArrayBuffer
}

/**
 * Gets a page of either list; `cache` is as for `fetch`.
 * @throws {ApiError}
 */
export async function fetchPage(
  { list, project, url, place }: PageRequest,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<FetchedPage> {
  const { count, servers, body, age } =
    list === 'servers' ? await getServers(url, signal, cache) : await getBinned(url, signal, cache)
  const answer = { url, project }
  const rows = servers.map((raw, index) =>
    toRow(raw, `${place}, row ${index + 1}`, { answer, index }),
  )
  return { page: { rows: shareEqualParts(rows), count, marker: markerOf(servers), url, age }, body }
}

async function getServers(url: string, signal: AbortSignal, cache?: RequestCache) {
  const { output, ...answer } = await getJson(url, serversPageSchema, signal, cache)
  return { ...output, ...answer }
}

/** The recycle bin has no count, whatever it says. */
async function getBinned(url: string, signal: AbortSignal, cache?: RequestCache) {
  const { output, ...answer } = await getJson(url, recycleBinPageSchema, signal, cache)
  return { ...output, ...answer, count: null }
}

/** Id of the last row, or null when that row has none by which the API could be asked to go on. */
function markerOf(servers: readonly unknown[]): string | null {
  const last = servers.at(-1)
  if (typeof last !== 'object' || last === null || !('id' in last)) return null
  return typeof last.id === 'string' && last.id !== '' ? last.id : null
}
