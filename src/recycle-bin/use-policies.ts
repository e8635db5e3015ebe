import { useQueries } from '@tanstack/react-query'

import type { ProjectName } from '~/api/project'
import { type RecycleBinPolicy, recycleBinPolicyQuery } from '~/api/queries'

/** The policy of a project's recycle bin, as far as it is known. */
export interface ProjectPolicy {
  readonly project: ProjectName
  /** `pending` while it is asked for, `unreadable` where the API refused. */
  readonly policy: RecycleBinPolicy | 'pending' | 'unreadable'
}

/** The policies of the recycle bins of some projects, in their order. */
export function usePolicies(projects: readonly ProjectName[]): readonly ProjectPolicy[] {
  return useQueries({
    queries: projects.map(({ id }) => recycleBinPolicyQuery(id)),
    combine: (answers) =>
      answers.flatMap((answer, at) => {
        const project = projects[at]
        if (project === undefined) return []
        const policy = answer.isPending ? 'pending' : answer.isError ? 'unreadable' : answer.data
        return [{ project, policy }]
      }),
  })
}
