import { useEffect, useState } from 'react'

import { timeSlices } from './time-slices'

/** Milliseconds of work after which input is served. */
const slice = 8

/**
 * Does long work in slices between which input is served, anew for another `work`: a memoised function whose steps take
 * a few milliseconds. Returns the work that was done last, so the same function once all is done; null at first.
 */
export function useInSlices(work: () => Generator<void>): (() => Generator<void>) | null {
  const [done, setDone] = useState<(() => Generator<void>) | null>(null)
  useEffect(() => {
    let over = false
    async function run() {
      const turn = timeSlices(slice)
      const steps = work()
      while (steps.next().done !== true) {
        await turn()
        if (over) return
      }
      setDone(() => work)
    }
    void run()
    return () => {
      over = true
    }
  }, [work])
  return done
}
