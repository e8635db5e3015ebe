import { type QueryClient, queryOptions } from '@tanstack/react-query'

import type { ApiError } from '~/api/error'
import type { ListOrigin } from '~/inventory/page-source'
import {
  freshness,
  loadIntoCache,
  stopLoading,
  wantAll,
  wantAnew,
} from '~/inventory/load-into-cache'
import { isPaused, type Loaded, nothingLoaded } from '~/inventory/loaded'

import { currentSoftStop } from './soft-stop'

/** A list of the API: what is loaded of it, whether more is on its way, and how to load and stop. */
export interface ListPart extends ListOrigin {
  readonly loaded: Loaded
  /** Why there is no such list in this project, where that is so; it then counts as one that is empty. */
  readonly notOffered: ApiError | null
  readonly loading: boolean
  /** Loads what is missing, or everything anew when nothing is. */
  readonly load: () => void
  /** Loads everything anew, whatever is there. */
  readonly reload: () => void
  readonly stop: () => void
}

/** Loads a list into the query cache, page by page. Equal keys share one load and its rows. */
export function listQuery({ queryKey, source }: ListOrigin) {
  return queryOptions({
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
}

const untouched = nothingLoaded(0)

/** What the query of a list says, and what can be done with it. */
export function listPart(
  client: QueryClient,
  origin: ListOrigin,
  query: { data: Loaded | undefined; isFetching: boolean; refetch: () => Promise<unknown> },
): ListPart {
  const { queryKey } = origin
  const loaded = query.data ?? untouched
  return {
    ...origin,
    loaded,
    notOffered: null,
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
  }
}
