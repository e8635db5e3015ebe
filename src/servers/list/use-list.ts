import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'

import type { PageSource } from '~/inventory/page-source'
import {
  freshness,
  loadIntoCache,
  stopLoading,
  wantAll,
  wantAnew,
} from '~/inventory/load-into-cache'
import { isPaused, type Loaded, nothingLoaded } from '~/inventory/loaded'

import { currentSoftStop } from './soft-stop'

/** A list of servers on the screen: what is loaded of it, whether more is on its way, and how to load and stop. */
export interface List {
  readonly loaded: Loaded
  readonly loading: boolean
  /** Loads what is missing, or everything anew when nothing is. */
  readonly load: () => void
  /** Loads everything anew, whatever is there. */
  readonly reload: () => void
  readonly stop: () => void
  /** Where it is in the query cache. */
  readonly queryKey: QueryKey
  /** Where its rows come from. */
  readonly source: PageSource
}

const untouched = nothingLoaded(0)

/** Loads a list into the query cache, page by page. Equal keys share one load and its rows. */
export function useList(queryKey: QueryKey, source: PageSource): List {
  const client = useQueryClient()
  const query = useQuery({
    queryKey,
    queryFn: ({ client, queryKey, signal }) =>
      loadIntoCache(source, currentSoftStop(), { client, queryKey, signal }),
    staleTime: ({ state }) => freshness(state.data),
    // Rows keep their identity by themselves; comparing thousands of them after every page would not be free.
    structuralSharing: false,
    // A failed page is data of a load; only a fault in this program ends as an error of the query.
    retry: false,
    throwOnError: true,
    // The loader says itself that the machine is offline; a paused query would say nothing.
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const loaded = query.data ?? untouched
  return {
    loaded,
    loading: query.isFetching,
    load: () => {
      if (isPaused(loaded)) wantAll(client, queryKey)
      void query.refetch()
    },
    reload: () => {
      wantAnew(client, queryKey)
      void query.refetch()
    },
    stop: () => void stopLoading(client, queryKey),
    queryKey,
    source,
  }
}
