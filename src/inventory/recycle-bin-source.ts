import type { QueryKey } from '@tanstack/react-query'

import type { ProjectName } from '~/api/project'
import { recycleBinLimit, type RecycleBinQuery } from '~/api/recycle-bin-parameters'
import type { PageSource } from './page-source'
import { recycleBinPage } from './worker/page-client'

/** Key of a project's recycle bin under some API filters. */
export function recycleBinKey(projectId: string, filters: RecycleBinQuery): QueryKey {
  return ['recycle-bin', projectId, filters]
}

/** The binned servers of a project that match the API filters, walked by marker until a page is empty. */
export function recycleBinSource(project: ProjectName, filters: RecycleBinQuery): PageSource {
  return {
    paging: 'marker',
    pageSize: recycleBinLimit,
    fetchPage: ({ marker, cache }, signal) =>
      recycleBinPage(project, filters, marker, signal, cache),
  }
}
