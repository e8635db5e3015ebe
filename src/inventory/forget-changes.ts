import type { QueryClient, QueryKey } from '@tanstack/react-query'

import type { Loaded } from './loaded'

/** Forgets what has changed in a list: what it is now is what others are compared with. */
export function forgetChanges(client: QueryClient, queryKey: QueryKey): void {
  client.setQueryData<Loaded>(queryKey, (loaded) =>
    loaded === undefined ? undefined : { ...loaded, changes: null },
  )
}
