import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

/** What `read` finds in the query cache, anew whenever that changes. Nothing is fetched for it. */
export function useFromCache<Value>(read: (client: QueryClient) => Value): Value {
  const client = useQueryClient()
  const subscribe = useCallback(
    (changed: () => void) => client.getQueryCache().subscribe(changed),
    [client],
  )
  return useSyncExternalStore(subscribe, () => read(client))
}
