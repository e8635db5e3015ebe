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
import { saysNoRecycleBins } from '~/inventory/recycle-bin-source'
import type { Tab } from '~/servers/list-tab'

/** A question that was asked, and when that was, in milliseconds since 1970: asked anew, it is another one. */
export interface Asked {
  readonly question: Question
  readonly at: number
  /** Whether it was the last question already: whoever asks it anew wants to know what is so now, as with a reload. */
  readonly anew: boolean
}

/** A question that is asked now, after another one or the same, or as the first. */
export function askNow(question: Question, last: Asked | null): Asked {
  const anew = last?.question.by === question.by && last.question.text === question.text
  return { question, at: Date.now(), anew }
}

/** What one list of a project says: it has not answered yet, it failed, or what it holds. */
export type ListAnswer =
  | { readonly kind: 'asked' }
  | { readonly kind: 'failed'; readonly error: ApiError; readonly askAgain: () => void }
  | { readonly kind: 'found'; readonly found: Found }

/** What one project says; null of a recycle bin that its region does not have, or that cannot be asked. */
export interface ProjectAnswer {
  readonly project: Project
  readonly lists: Record<Tab, ListAnswer | null>
}

const finders = { servers: findServers, 'recycle-bin': findBinned }

/** What both lists have in common: an answer stands until the question is asked anew, errors are shown. */
const options = {
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  retryOnMount: false,
  networkMode: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

/**
 * Asks all projects, each for one list at a time: a browser has few connections to a proxy, and a slow project should
 * take no more than one of them. Nothing is asked before there is a question.
 */
export function useAnswers(
  projects: readonly Project[],
  asked: Asked | null,
): readonly ProjectAnswer[] {
  const queryOf = (tab: Tab, project: Project) => ({
    ...options,
    queryKey: ['find', tab, project.id, asked],
    queryFn: ({ signal }: QueryFunctionContext) =>
      asked === null
        ? null
        : finders[tab](project, asked.question, signal, asked.anew ? 'reload' : 'default'),
  })
  const servers = useQueries({
    queries: projects.map((project) => ({
      ...queryOf('servers', project),
      enabled: asked !== null,
    })),
  })
  const binsToo = asked !== null && asksRecycleBins(asked.question)
  const bins = useQueries({
    queries: projects.map((project, at) => ({
      ...queryOf('recycle-bin', project),
      enabled: binsToo && servers[at]?.isPending === false,
    })),
  })
  if (asked === null) return []

  function answerOf(result: (typeof servers)[number] | undefined): ListAnswer {
    if (result === undefined || result.isFetching || result.isPending) return { kind: 'asked' }
    const { data, error, refetch } = result
    if (data !== undefined && data !== null) return { kind: 'found', found: data }
    return {
      kind: 'failed',
      error: errorFromFailure(error, navigator.onLine),
      askAgain: () => void refetch(),
    }
  }

  function answerOfBin(result: (typeof bins)[number] | undefined): ListAnswer | null {
    if (!binsToo) return null
    const answer = answerOf(result)
    return answer.kind === 'failed' && saysNoRecycleBins(answer.error) ? null : answer
  }

  return projects.map((project, at) => ({
    project,
    lists: { servers: answerOf(servers[at]), 'recycle-bin': answerOfBin(bins[at]) },
  }))
}
