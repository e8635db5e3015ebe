import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { goesOn, isUpToDate, type Loaded } from '~/inventory/loaded'
import { mergeProjects } from '~/inventory/merge-projects'
import { besideOthers, type ListOrigin } from '~/inventory/page-source'

import { type ListPart, listPart, listQuery } from '../list/list-part'
import type { List } from '../list/use-list'
import { notOfferedBy, notThere } from './not-offered'

/**
 * The lists of several projects as one. Each is loaded, and kept, as it is when it stands alone. Among several, a
 * project that has no such list counts as one whose list is empty.
 */
export function useLists(origins: readonly ListOrigin[]): List {
  const client = useQueryClient()
  const sharing = origins.map(({ project, queryKey, source }) => ({
    project,
    queryKey,
    source: besideOthers(source, origins.length),
  }))
  const queries = useQueries({ queries: sharing.map(listQuery) })
  const parts = sharing.flatMap((origin, at) => {
    const query = queries[at]
    return query === undefined ? [] : [amongSeveral(listPart(client, origin, query))]
  })
  const [merged, setMerged] = useState<Loaded | null>(null)
  const loaded = mergeProjects(
    parts.map(({ project, loaded }) => ({ project, loaded })),
    merged,
  )
  if (loaded !== merged) setMerged(loaded)
  return {
    loaded,
    loading: parts.some(({ loading }) => loading),
    load: () => {
      const wanting = parts.filter(
        (part) => !part.loading && (goesOn(part.loaded) || !isUpToDate(part.loaded)),
      )
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

  function amongSeveral(part: ListPart): ListPart {
    const notOffered = origins.length === 1 ? null : notOfferedBy(part.loaded, part.source)
    return notOffered === null ? part : { ...part, notOffered, loaded: notThere }
  }
}
