import type { QueryKey } from '@tanstack/react-query'

import type { ProjectName } from '~/api/project'
import { advisedServersLimit, type ServersQuery } from '~/api/servers-parameters'
import type { ListOrigin, PageSource } from './page-source'
import { serversPage } from './worker/page-client'

/** Key of a project's servers under some API filters. */
export function serversKey(projectId: string, filters: ServersQuery): QueryKey {
  return ['servers', projectId, filters]
}

/** The list of a project's servers under some API filters. */
export function serversOrigin(project: ProjectName, filters: ServersQuery): ListOrigin {
  return {
    project,
    queryKey: serversKey(project.id, filters),
    source: serversSource(project, filters),
  }
}

/**
 * The servers of a project that match the API filters, in pages of `filters.limit` or of the advised size: by number,
 * several at once, or by marker, one after the other, where the API makes nothing of numbers. The documents call
 * `offset` deprecated and name `marker` (Querying Details About ECSs, 2025-12-04).
 */
export function serversSource(project: ProjectName, filters: ServersQuery): PageSource {
  const pageSize = filters.limit ?? advisedServersLimit
  const query = { ...filters, limit: pageSize }
  const oneRow = { ...filters, limit: 1 }
  return {
    paging: 'offset',
    pageSize,
    fetchPage: ({ number, cache, glance }, signal) =>
      serversPage(project, glance ? oneRow : query, { offset: number }, signal, cache),
    byMarker: {
      paging: 'marker',
      pageSize,
      fetchPage: ({ marker, cache, glance }, signal) =>
        serversPage(project, glance ? oneRow : query, { marker }, signal, cache),
    },
  }
}
