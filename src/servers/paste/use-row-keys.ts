import { useCallback, useMemo, useState } from 'react'

import type { Row } from '~/api/server'
import { RowKeys } from '~/inventory/row-keys'
import { useInSlices } from '~/lib/use-in-slices'

/** Rows by id, name and address. */
export interface KnownKeys {
  readonly keys: RowKeys
  /** All rows are among them; else some that came last are not, or the rows are those before a reload. */
  readonly whole: boolean
}

/** Another object whenever it knows other rows; null until it knows all that were there at first. */
export function useRowKeys(rows: readonly Row[]): KnownKeys | null {
  const [known, setKnown] = useState<RowKeys | null>(null)
  /** Those that are known, or, while other rows stand, the ones that are to take their place. */
  const [growing, setGrowing] = useState(() => new RowKeys())
  const next = useMemo(() => (growing.canTake(rows) ? growing : new RowKeys()), [growing, rows])
  if (next !== growing) setGrowing(next)
  const work = useCallback(() => next.extendInSteps(rows), [next, rows])
  const done = useInSlices(work)
  const whole = done === work
  if (whole && known !== next) setKnown(next)
  // Keys grow in place; what is done tells when.
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => (known === null ? null : { keys: known, whole }), [known, whole, done])
}
