import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { Row } from '~/api/server'
import type { Loaded } from '~/inventory/loaded'
import type { RawColumns } from '~/inventory/refine/raw-columns'

import type { RawReading } from './raw-reading'
import type { Refining } from './refining'

const unread: ReadonlyMap<string, (row: Row) => readonly string[]> = new Map()

/**
 * Reads fields that rows do not hold from the bodies of their pages, for the paths that a query asks for. What was read
 * stays where it is while another path, or a page that has come, is read besides: without it all rows would stand there
 * at each reload.
 */
export function useRawColumns(
  refining: Refining | null,
  paths: readonly string[],
  { pages, updatedAt, projects }: Pick<Loaded, 'pages' | 'updatedAt' | 'projects'>,
): RawReading {
  const [first] = pages.values()
  const list = first?.url
  // Of several projects one may be loaded anew, while the oldest stays as it is.
  const ages = projects.map(({ loaded }) => loaded.updatedAt)
  const {
    data: columns = unread,
    isPlaceholderData: behind,
    error: failure,
    refetch,
  } = useQuery({
    queryKey: ['raw-columns', list, updatedAt, ages, pages.size, paths],
    queryFn: async ({ signal }) => {
      if (refining === null) return unread
      const { readPageColumns } = refining
      const read = async (path: string) =>
        [path, await readPageColumns(path, pages.values(), signal)] as const
      return new Map(await Promise.all(paths.map(read)))
    },
    enabled: refining !== null && paths.length > 0,
    placeholderData: (before, query) => (query?.queryKey[1] === list ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    // What was read is kept with the pages.
    gcTime: 0,
    structuralSharing: false,
  })
  const raw = useMemo(
    (): RawColumns => ({ column: (path) => columns.get(path) ?? null, behind }),
    [columns, behind],
  )
  return useMemo(
    () => ({ columns: raw, failure, retry: () => void refetch() }),
    [raw, failure, refetch],
  )
}
