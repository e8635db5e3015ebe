import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { ApiError } from '~/api/error'
import type { ProjectName } from '~/api/project'
import { isComplete, isReload, type Loaded, nothingLoaded } from '~/inventory/loaded'
import { mergeProjects } from '~/inventory/merge-projects'

import { type ListOrigin, type ListPart, listPart, listQuery } from '../list/list-part'
import type { List } from '../list/use-list'

/** The list of one project among several. */
export interface ProjectOrigin extends ListOrigin {
  readonly project: ProjectName
}

/** Requests that a browser has under way at once with one server, most of them. */
const connections = 6

const never = () => false

const nothingThere: Loaded = { ...nothingLoaded(0), end: 'complete' }

/**
 * The lists of several projects as one. Each is loaded, and kept, as it is when it stands alone; they share the
 * connections of the browser, so that a slow project does not hold the others up. Among several, a project may fail
 * with an error that says all there is to say (`isAnswer`), and counts as one that has nothing.
 */
export function useLists(
  origins: readonly ProjectOrigin[],
  isAnswer: (error: ApiError) => boolean = never,
): List {
  const client = useQueryClient()
  const mostAtOnce = Math.max(2, Math.floor(connections / origins.length))
  const sharing = origins.map(({ queryKey, source }) => ({
    queryKey,
    source: { ...source, mostAtOnce },
  }))
  const queries = useQueries({ queries: sharing.map(listQuery) })
  const parts = sharing.flatMap((origin, at) => {
    const query = queries[at]
    return query === undefined ? [] : [listPart(client, origin, query)]
  })
  const [merged, setMerged] = useState<Loaded | null>(null)
  const loaded = mergeProjects(
    origins.flatMap(({ project }, at) => {
      const part = parts[at]
      if (part === undefined) return []
      const [failure] = part.loaded.failures
      const answered = origins.length > 1 && failure !== undefined && isAnswer(failure.error)
      return [{ project, loaded: answered ? nothingThere : part.loaded }]
    }),
    merged,
  )
  if (loaded !== merged) setMerged(loaded)
  return {
    loaded,
    loading: parts.some(({ loading }) => loading),
    load: () => {
      const wanting = parts.filter(lacks)
      for (const part of wanting.length === 0 ? parts : wanting) part.load()
    },
    reload: () => {
      for (const part of parts) part.reload()
    },
    stop: () => {
      for (const part of parts) if (part.loading) part.stop()
    },
    parts,
  }
}

/** Whether a list is not all there, or not up to date, and nothing is under way to change that. */
function lacks({ loaded, loading }: ListPart): boolean {
  const failed = loaded.failures.length > 0
  return (
    !loading && (failed || !isComplete(loaded) || (isReload(loaded) && loaded.reloaded !== null))
  )
}
