import { queryOptions } from '@tanstack/react-query'

import { getJson } from './client'
import { apiPaths, projectsPath, proxyPrefix } from './paths'
import { projectsSchema } from './project'
import { recycleBinPolicySchema } from './wire'

/** The projects that the proxy was configured for. They do not change while it runs. */
export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: async ({ signal }) =>
    (await getJson(projectsPath, projectsSchema, signal)).output.projects,
  staleTime: Number.POSITIVE_INFINITY,
})

/** What a project's recycle bin does; null where the API does not say. */
export interface RecycleBinPolicy {
  readonly enabled: boolean | null
  readonly minimumAgeDays: number | null
  readonly retentionHours: number | null
}

/** Whether a project's recycle bin is on, and how long it keeps servers. Optional: many clouds do not offer it. */
export function recycleBinPolicyQuery(projectId: string) {
  return queryOptions({
    queryKey: ['recycle-bin-policy', projectId],
    queryFn: async ({ signal }): Promise<RecycleBinPolicy> => {
      const url = proxyPrefix + apiPaths.recycleBinPolicy(projectId)
      const { output } = await getJson(url, recycleBinPolicySchema, signal)
      return {
        enabled: output.switch === null ? null : output.switch === 'on',
        minimumAgeDays: output.policy?.recycle_threshold_day ?? null,
        retentionHours: output.policy?.retention_hour ?? null,
      }
    },
  })
}
