import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'

import type { Project } from '~/api/project'
import type { Row } from '~/api/server'
import { isComplete, type Loaded, nothingLoaded } from '~/inventory/loaded'
import { projectsMerger } from '~/inventory/merge-projects'
import { type NamedRows, RowsByName } from '~/inventory/named-rows'
import { recycleBinKey } from '~/inventory/recycle-bin-source'
import { serversKey } from '~/inventory/servers-source'
import { useInSlices } from '~/lib/use-in-slices'
import { toRecycleBinQuery, useRecycleBinAddress } from '~/recycle-bin/recycle-bin-address'
import type { Tab } from '~/servers/list-tab'
import { toServersQuery, useServersAddress } from '~/servers/servers-address'

import { useFromCache } from '../use-from-cache'

/** As many rows of a list stand at once. */
const most = 6

const noRows: readonly Row[] = []

/** What is loaded of the lists of the shown projects, under the filters of the address. */
export function useLoadedLists(shown: readonly Project[]): Record<Tab, Loaded | undefined> {
  const [servers] = useServersAddress()
  const [bin] = useRecycleBinAddress()
  return {
    servers: useLoaded(shown, ({ id }) => serversKey(id, toServersQuery(servers))),
    'recycle-bin': useLoaded(shown, ({ id }) => recycleBinKey(id, toRecycleBinQuery(bin))),
  }
}

const untouched = nothingLoaded(0)

/** What is loaded of one list of each project; undefined where that is nothing. */
function useLoaded(
  projects: readonly Project[],
  keyOf: (project: Project) => QueryKey,
): Loaded | undefined {
  const [merge] = useState(projectsMerger)
  return useFromCache((client) => {
    const lists = projects.map((project) => client.getQueryData<Loaded>(keyOf(project)))
    if (lists.every((loaded) => loaded === undefined)) return undefined
    return merge(projects.map((project, at) => ({ project, loaded: lists[at] ?? untouched })))
  })
}

/** The rows of a list that a text names. */
export interface NamedInList extends NamedRows {
  /** Not every row of the list is loaded. */
  readonly partial: boolean
  /** They have been looked for; until then these are the rows of a text before. */
  readonly ready: boolean
}

function searchOf(rows: readonly Row[], text: string) {
  const named = new RowsByName(rows, text, most)
  return Object.assign(() => named.steps(), { rows, text, named })
}

/** The rows of a list that a text names; null for a list that is not loaded. */
export function useNamedRows(loaded: Loaded | undefined, text: string): NamedInList | null {
  const rows = loaded?.rows ?? noRows
  const [search, setSearch] = useState(() => searchOf(rows, text))
  const [shown, setShown] = useState(() => search)
  const done = useInSlices(search) === search
  if (done && shown !== search) setShown(() => search)
  // Rows that arrive meanwhile wait: each page of a large list would else end the search before it is through.
  if (search.text !== text || (done && search.rows !== rows)) {
    setSearch(() => searchOf(rows, text))
  }
  if (loaded === undefined) return null
  const { found, count } = shown.named
  return { found, count, partial: !isComplete(loaded), ready: shown.text === text }
}
