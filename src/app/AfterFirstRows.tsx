import type { QueryClient } from '@tanstack/react-query'
import { type ReactNode, Suspense, useEffect, useState } from 'react'

import type { Loaded } from '~/inventory/loaded'

import { useFromCache } from './use-from-cache'

/** Milliseconds for which rows that are slow to come are waited for. */
const longestWait = 1000

/**
 * What the first rows of a list must not wait for: its code is fetched once they stand, or once there are none, but for
 * a slow list not much later, since it leads elsewhere.
 */
export function AfterFirstRows({ children }: { children: ReactNode }) {
  const stand = useFromCache(someListStands)
  // Filters that load another list take nothing away again.
  const [shown, setShown] = useState(stand)
  if (stand && !shown) setShown(true)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), longestWait)
    return () => clearTimeout(timer)
  }, [])
  return <Suspense>{shown && children}</Suspense>
}

function someListStands(client: QueryClient): boolean {
  return ['servers', 'recycle-bin'].some((list) =>
    client
      .getQueriesData<Loaded>({ queryKey: [list] })
      .some(([, loaded]) => loaded !== undefined && stands(loaded)),
  )
}

function stands({ rows, end, failures, stopped }: Loaded): boolean {
  return rows.length > 0 || end !== null || failures.length > 0 || stopped
}
