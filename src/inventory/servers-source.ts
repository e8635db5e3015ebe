import type { QueryKey } from '@tanstack/react-query'

import { advisedServersLimit, type ServersQuery } from '~/api/servers-parameters'
import type { PageSource } from './load'
import { serversPage } from './worker/page-client'

/** Key of a project's servers under some API filters. */
export function serversKey(projectId: string, filters: ServersQuery): QueryKey {
  return ['servers', projectId, filters]
}

/** The servers of a project that match the API filters, in pages of `filters.limit` or of the advised size. */
export function serversSource(projectId: string, filters: ServersQuery): PageSource {
  const pageSize = filters.limit ?? advisedServersLimit
  return {
    paging: 'offset',
    pageSize,
    fetchPage: ({ number, cache }, signal) =>
      serversPage(projectId, { ...filters, limit: pageSize }, number, signal, cache),
  }
}
