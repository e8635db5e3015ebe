import { type QueryFunctionContext, useQueries } from '@tanstack/react-query'

import type { ApiError } from '~/api/error'
import type { Project } from '~/api/project'
import { errorFromFailure } from '~/api/to-api-error'
import {
  asksRecycleBins,
  findBinned,
  findServers,
  type Found,
  type Question,
} from '~/inventory/find-in-project'
import { type Tab, tabs } from '~/servers/list-tab'

/** What one list of a project says: it has not answered yet, it failed, or what it holds. */
export type ListAnswer =
  | { readonly kind: 'asked' }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly askAgain: () => void }
  | { readonly kind: 'found'; readonly found: Found }

/** What one project says; null of a recycle bin that is not there, or cannot be asked. */
export interface ProjectAnswer {
  readonly project: Project
  readonly lists: Record<Tab, ListAnswer | null>
}

/** Milliseconds for which the same question is not asked again. */
const freshFor = 30_000

/** Asks all projects at once, each by itself, so that none waits for another one; nothing before there is a question. */
export function useAnswers(
  projects: readonly Project[],
  question: Question | null,
): readonly ProjectAnswer[] {
  const asked =
    question === null
      ? []
      : projects.flatMap(({ id }) =>
          tabs
            .filter((tab) => tab === 'servers' || asksRecycleBins(question))
            .map((tab) => ({ id, tab, question })),
        )
  const results = useQueries({
    queries: asked.map(({ id, tab, question }) => ({
      queryKey: ['find', tab, id, question],
      queryFn: ({ signal }: QueryFunctionContext) =>
        tab === 'servers' ? findServers(id, question, signal) : findBinned(id, question, signal),
      staleTime: freshFor,
      // Errors are shown with what to do about them.
      retry: false,
      networkMode: 'always' as const,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    })),
  })
  if (question === null) return []

  function answerOf(project: Project, list: Tab): ListAnswer | null {
    const result = results[asked.findIndex(({ id, tab }) => id === project.id && tab === list)]
    if (result === undefined) return null
    if (result.isFetching) return { kind: 'asked' }
    if (result.data !== undefined) return { kind: 'found', found: result.data }
    const error = errorFromFailure(result.error, navigator.onLine)
    // Not every region has recycle bins.
    if (list === 'recycle-bin' && error.kind === 'not-found') return null
    return { kind: 'failed', error, askAgain: () => void result.refetch() }
  }

  return projects.map((project) => ({
    project,
    lists: {
      servers: answerOf(project, 'servers'),
      'recycle-bin': answerOf(project, 'recycle-bin'),
    },
  }))
}
