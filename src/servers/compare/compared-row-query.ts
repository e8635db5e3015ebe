import { queryOptions } from '@tanstack/react-query'

import type { Row } from '~/api/server'
import { rawRow } from '~/inventory/worker/raw-client'

/** A row as the API sent it; null when the API's newest answer does not hold it any more. */
export function comparedRowQuery(row: Row) {
  return queryOptions({
    queryKey: ['compared-row', row.source.answer.url, row.source.index, row.id],
    queryFn: async ({ signal }): Promise<unknown> => (await rawRow(row, signal)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  })
}
