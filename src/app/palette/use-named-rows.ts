import { useState } from 'react'

import type { Project } from '~/api/project'
import type { Row } from '~/api/server'
import { isComplete, type Loaded, nothingLoaded } from '~/inventory/loaded'
import { projectsMerger } from '~/inventory/merge-projects'
import { type NamedRows, RowsByName } from '~/inventory/named-rows'
import type { ListOrigin } from '~/inventory/page-source'
import { recycleBinOrigin } from '~/inventory/recycle-bin-source'
import { serversOrigin } from '~/inventory/servers-source'
import { useInSlices } from '~/lib/use-in-slices'
import { toRecycleBinQuery, useRecycleBinAddress } from '~/recycle-bin/recycle-bin-address'
import type { Tab } from '~/servers/list-tab'
import { notOfferedBy, notThere } from '~/servers/projects/not-offered'
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
    servers: useLoaded(shown.map((project) => serversOrigin(project, toServersQuery(servers)))),
    'recycle-bin': useLoaded(
      shown.map((project) => recycleBinOrigin(project, toRecycleBinQuery(bin))),
    ),
  }
}

const untouched = nothingLoaded(0)

/** What is loaded of the lists of some projects; undefined where that is nothing. */
function useLoaded(origins: readonly ListOrigin[]): Loaded | undefined {
  const [merge] = useState(projectsMerger)
  return useFromCache((client) => {
    const lists = origins.map(({ project, queryKey, source }) => {
      const loaded = client.getQueryData<Loaded>(queryKey) ?? untouched
      const absent = origins.length > 1 && notOfferedBy(loaded, source) !== null
      return { project, loaded: absent ? notThere : loaded }
    })
    return lists.every(({ loaded }) => loaded === untouched) ? undefined : merge(lists)
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
