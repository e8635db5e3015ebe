import { useQuery } from '@tanstack/react-query'
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

const unread: ReadonlyMap<string, RawColumn> = new Map()

/** Reads fields that rows do not hold from the bodies of their pages, for the paths that a query asks for. */
export function useRawColumns(paths: readonly string[], { pages, updatedAt }: Loaded): RawColumns {
  const { data: columns = unread } = useQuery({
    queryKey: ['raw-columns', updatedAt, pages.size, paths],
    queryFn: async ({ client, signal }) => {
      const urls = [...pages.values()].map(({ url }) => url)
      const read = async (path: string) => {
        const column = await client.fetchQuery({
          queryKey: ['raw-column', updatedAt, pages.size, path],
          queryFn: () => rawColumn(path, urls, signal),
          staleTime: Number.POSITIVE_INFINITY,
          gcTime: 60_000,
        })
        return [path, column] as const
      }
      return new Map(await Promise.all(paths.map(read)))
    },
    enabled: paths.length > 0,
    // One more path leaves those that were read where they are.
    placeholderData: (before, query) => (query?.queryKey[1] === updatedAt ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
  })
  return useMemo(
    () => ({
      column: (path) => {
        const column = columns.get(path)
        return column === undefined ? null : getter(column)
      },
    }),
    [columns],
  )
}
