import { queryOptions } from '@tanstack/react-query'

import type { Row } from '~/api/server'
import { rawRow } from '~/inventory/worker/raw-client'

/** Tells a row from the one that a reload put in its place: the request of both is the same. */
const numbers = new WeakMap<Row, number>()
let lastNumber = 0

function numberOf(row: Row): number {
  const known = numbers.get(row)
  if (known !== undefined) return known
  lastNumber += 1
  numbers.set(row, lastNumber)
  return lastNumber
}

/**
 * The row as the API sent it: kept by the worker, not by the page; undefined when its answer does not hold it any more.
 * While a reloaded row is read, the one before it stays.
 */
export function rawRowQuery(row: Row) {
  return queryOptions({
    queryKey: ['raw-row', row.id, numberOf(row)],
    queryFn: async ({ signal }) => ({ value: await rawRow(row, signal) }),
    placeholderData: (before, query) => (query?.queryKey[1] === row.id ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  })
}
