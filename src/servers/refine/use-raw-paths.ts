import { useQuery } from '@tanstack/react-query'

import type { Loaded, LoadedPage } from '~/inventory/loaded'
import { rawPaths } from '~/inventory/worker/raw-client'

/** Pages that are looked into, evenly spread over the list: rows of one list have much the same fields. */
const mostPages = 12

const none: readonly string[] = []

/**
 * The paths of the API that rows have, to be offered once they are `wanted`; none until they are read. During a load
 * they are read again whenever it has twice as many pages.
 */
export function useRawPaths(wanted: boolean, { pages }: Pick<Loaded, 'pages'>): readonly string[] {
  const [first] = pages.values()
  const { data = none } = useQuery({
    queryKey: ['raw-paths', first?.url, Math.floor(Math.log2(pages.size))],
    queryFn: ({ signal }) => {
      const urls = spread([...pages.values()]).map(({ url }) => url)
      return rawPaths(urls, signal)
    },
    enabled: wanted && pages.size > 0,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return wanted ? data : none
}

function spread(pages: readonly LoadedPage[]): readonly LoadedPage[] {
  const step = Math.max(1, pages.length / mostPages)
  return pages.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}
