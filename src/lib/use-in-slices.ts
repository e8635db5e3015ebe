import { useEffect, useState } from 'react'

import { inSlices } from './in-slices'

/**
 * Does long work in slices between which input is served, anew for another `work`: a memoised function whose steps take
 * a few milliseconds. Returns the work that was done last, so the same function once all is done; null at first.
 */
export function useInSlices(work: () => Generator<void>): (() => Generator<void>) | null {
  const [done, setDone] = useState<(() => Generator<void>) | null>(null)
  useEffect(
    () =>
      inSlices(work(), {
        done: () => setDone(() => work),
        // To the boundary around it, as if it had failed while it was drawn.
        failed: (fault) =>
          setDone(() => {
            throw fault
          }),
      }),
    [work],
  )
  return done
}
