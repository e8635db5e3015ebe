import { useQueryState } from 'nuqs'
import { useMemo } from 'react'

import { useNow } from '~/lib/use-now'

import { layoutAddress } from './layout-address'
import type { Clock } from './times'

/** What cells write times by: the form that the address bar holds, and the time of now. */
export function useClock(): Clock {
  const [times] = useQueryState('times', layoutAddress.times)
  const now = useNow()
  return useMemo(() => ({ now, times }), [now, times])
}
