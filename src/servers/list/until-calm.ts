/** What is open over the page, and what is pressed. */
const busy = ':popover-open, dialog[open], [role=listbox], :active'

/** Milliseconds between two looks while something is open or pressed, of whose end no event tells. */
const lookPeriod = 250

function isCalm(): boolean {
  return !document.hidden && navigator.onLine && document.querySelector(busy) === null
}

/**
 * Resolves at once, or as soon as the page is seen and online, and no dialog, menu, list of suggestions or other
 * popover is open and nothing is pressed: rows that change then disturb nobody.
 * @throws the reason of the signal when nobody waits any more.
 */
export function untilCalm(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController()
    const timer = setInterval(look, lookPeriod)
    function look() {
      if (!signal.aborted && !isCalm()) return
      clearInterval(timer)
      over.abort()
      if (signal.aborted) reject(signal.reason)
      else resolve()
    }
    document.addEventListener('visibilitychange', look, { signal: over.signal })
    addEventListener('online', look, { signal: over.signal })
    signal.addEventListener('abort', look, { signal: over.signal })
    look()
  })
}
