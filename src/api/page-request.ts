import { apiPaths, proxyPrefix } from './paths'
import type { ProjectName } from './project'
import { encodeQuery } from './query'
import {
  recycleBinLimit,
  recycleBinParameters,
  type RecycleBinQuery,
} from './recycle-bin-parameters'
import { serversParameters, type ServersQuery } from './servers-parameters'

/**
 * The request for a page, written out: whoever fetches it, a worker for one, need not know the parameters. `place` names
 * the page for rows that have no ID.
 */
export interface PageRequest {
  readonly list: 'servers' | 'recycle-bin'
  readonly project: ProjectName
  /** Path and query, as the proxy takes them. */
  readonly url: string
  readonly place: string
}

/** Which page of the servers: by its number (1 is the first), or by the server that it follows, null for the first. */
export type ServersPlace = { readonly offset: number } | { readonly marker: string | null }

/** Asks for a page of the servers that match `filters`, in the order of the API. */
export function serversPageRequest(
  project: ProjectName,
  filters: ServersQuery,
  place: ServersPlace,
): PageRequest {
  const { offset, marker } = { offset: null, marker: null, ...place }
  const paging = offset === null ? markerQuery(marker) : { offset }
  const query = encodeQuery(serversParameters, { ...filters, ...paging })
  return {
    list: 'servers',
    project,
    url: withQuery(apiPaths.servers(project.id), query),
    place: offset === null ? placeAfter(marker) : `page ${offset}`,
  }
}

/** Asks for the page of the recycle bin that follows the server `marker`, or for the first one. */
export function recycleBinPageRequest(
  project: ProjectName,
  filters: RecycleBinQuery,
  marker: string | null,
): PageRequest {
  const query = { ...filters, limit: recycleBinLimit, ...markerQuery(marker) }
  return {
    list: 'recycle-bin',
    project,
    url: withQuery(apiPaths.recycleBin(project.id), encodeQuery(recycleBinParameters, query)),
    place: placeAfter(marker),
  }
}

function markerQuery(marker: string | null) {
  return marker === null ? {} : { marker }
}

function placeAfter(marker: string | null): string {
  return marker === null ? 'first page' : `page after ${marker}`
}

function withQuery(path: string, query: string): string {
  return `${proxyPrefix}${path}${query === '' ? '' : `?${query}`}`
}
