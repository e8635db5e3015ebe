import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'

import { getJson } from '~/api/client'
import { sessionPath } from '~/api/paths'
import { loggedOutSchema, sessionSchema } from '~/api/session'

/** Who is logged in, null where the proxy asks nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => (await getJson(sessionPath, sessionSchema, signal)).output.user,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Ends the session; the address to go to then. The one request of the page that is not a GET. */
export async function logOut(): Promise<string> {
  const response = await fetch('/logout', { method: 'POST', redirect: 'error' })
  if (!response.ok) throw new Error(`The proxy answered ${response.status}.`)
  return v.parse(loggedOutSchema, await response.json()).next
}
