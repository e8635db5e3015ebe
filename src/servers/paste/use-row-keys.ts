import { useCallback, useMemo } from 'react'

import type { Row } from '~/api/server'
import { RowKeys } from '~/inventory/row-keys'
import { useInSlices } from '~/lib/use-in-slices'

/** Rows by id, name and address: another object whenever it knows other rows; null until it knows them all. */
export function useRowKeys(rows: readonly Row[]): { readonly keys: RowKeys } | null {
  const keys = useMemo(() => new RowKeys(), [])
  const work = useCallback(() => keys.updateInSteps(rows), [keys, rows])
  const done = useInSlices(work)
  return useMemo(() => (done === null ? null : { keys }), [done, keys])
}
