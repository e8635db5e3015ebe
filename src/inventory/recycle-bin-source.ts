import type { QueryKey } from '@tanstack/react-query'

import type { ApiError } from '~/api/error'
import type { ProjectName } from '~/api/project'
import { recycleBinLimit, type RecycleBinQuery } from '~/api/recycle-bin-parameters'
import type { ListOrigin, PageSource } from './page-source'
import { recycleBinPage } from './worker/page-client'

/** Key of a project's recycle bin under some API filters. */
export function recycleBinKey(projectId: string, filters: RecycleBinQuery): QueryKey {
  return ['recycle-bin', projectId, filters]
}

/** The list of a project's recycle bin under some API filters. */
export function recycleBinOrigin(project: ProjectName, filters: RecycleBinQuery): ListOrigin {
  return {
    project,
    queryKey: recycleBinKey(project.id, filters),
    source: recycleBinSource(project, filters),
  }
}

/** The binned servers of a project that match the API filters, walked by marker until a page is empty. */
export function recycleBinSource(project: ProjectName, filters: RecycleBinQuery): PageSource {
  return {
    paging: 'marker',
    pageSize: recycleBinLimit,
    fetchPage: ({ marker, cache }, signal) =>
      recycleBinPage(project, filters, marker, signal, cache),
    isNotOffered: saysNoRecycleBins,
  }
}

/** Whether an error says that a region has no recycle bins: it is what a gateway says of an API that it does not know. */
export function saysNoRecycleBins({ kind, code }: ApiError): boolean {
  return kind === 'not-found' && code === 'APIGW.0101'
}
