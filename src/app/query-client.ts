import { QueryClient } from '@tanstack/react-query'

/** The one cache for data. Nothing is asked for again behind a person's back; every retry is a decision. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
}
