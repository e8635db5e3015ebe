import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { Row } from '~/api/server'
import type { Loaded } from '~/inventory/loaded'
import type { RawColumns } from '~/inventory/refine/raw-columns'
import type { RawColumn } from '~/inventory/worker/messages'
import { rawColumn } from '~/inventory/worker/page-client'

const getters = new WeakMap<RawColumn, (row: Row) => readonly string[]>()

/** The same column is read by the same function, which tells the indexes that nothing has changed. */
function getter(column: RawColumn): (row: Row) => readonly string[] {
  const known = getters.get(column) ?? (({ id }: Row) => column.get(id) ?? [])
  getters.set(column, known)
  return known
}

const dataOf = (results: readonly UseQueryResult<RawColumn>[]) => results.map(({ data }) => data)

/** Reads fields that rows do not hold from the bodies of their pages, for the paths that a query asks for. */
export function useRawColumns(paths: readonly string[], { pages, updatedAt }: Loaded): RawColumns {
  const columns = useQueries({
    queries: paths.map((path) => ({
      queryKey: ['raw-column', path, updatedAt, pages.size],
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        const urls = [...pages.values()].map(({ url }) => url)
        return rawColumn(path, urls, signal)
      },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      structuralSharing: false,
    })),
    combine: dataOf,
  })
  return useMemo(
    () => ({
      column: (path) => {
        const column = columns[paths.indexOf(path)]
        return column === undefined ? null : getter(column)
      },
    }),
    [paths, columns],
  )
}
