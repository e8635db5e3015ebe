import { useEffect } from 'react'

import { useNowInSeconds } from '~/lib/use-now'

/** Counts the seconds down to `until` (milliseconds since 1970) and then tries again. */
export function RetryCountdown({ until, onRetry }: { until: number; onRetry: () => void }) {
  const now = useNowInSeconds()
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (seconds === 0) onRetry()
    // Only the end of the countdown counts; a new handler alone must not ask the API again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [seconds])
  return <span className="tabular-nums">Trying again in {seconds} s.</span>
}
