import { useCallback, useLayoutEffect, useRef } from 'react'

import type { Query } from '~/inventory/refine/query'

import type { Refining } from './refining'

/**
 * How to put another query into the address, and how to change the one that holds by then. Both functions outlive
 * renders; made by themselves, they keep nothing else of the render alive that made them, such as a list of before.
 */
export function useQueryEdits(
  refining: Refining | null,
  query: Query | null,
  discard: () => void,
  setAddress: (text: string, options: { history: 'push' }) => unknown,
) {
  const latest = useRef(query)
  useLayoutEffect(() => {
    latest.current = query
  }, [query])
  const setQuery = useCallback(
    (next: Query) => {
      discard()
      void setAddress(refining?.printRefine(next) ?? '', { history: 'push' })
    },
    [refining, discard, setAddress],
  )
  const editQuery = useCallback(
    (change: (query: Query) => Query) => setQuery(change(latest.current ?? { terms: [] })),
    [setQuery],
  )
  return { setQuery, editQuery }
}
