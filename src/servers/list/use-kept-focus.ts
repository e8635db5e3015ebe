import { useEffect, useLayoutEffect, useRef } from 'react'

/** What can be done in the notice of a load that failed. */
const retry = '[role=alert] button[data-action]'

/**
 * Keeps the focus in the strip below a table when the button that had it goes: Reload makes room for Cancel, and
 * Cancel for what can be done then. The same for a button of a notice, which goes with it and comes again with another
 * failure.
 */
export function useKeptFocus(loading: boolean) {
  const place = useRef<HTMLDivElement>(null)
  const last = useRef<Element | null>(null)

  useEffect(() => {
    function onFocusIn({ target }: FocusEvent) {
      const kept = target instanceof Element && target.closest('footer, [role=alert]') !== null
      last.current = kept ? target : null
    }
    addEventListener('focusin', onFocusIn)
    return () => removeEventListener('focusin', onFocusIn)
  }, [])

  useLayoutEffect(() => {
    const gone = last.current !== null && !last.current.isConnected
    if (!gone || document.activeElement !== document.body) return
    const again = loading ? null : document.querySelector<HTMLElement>(retry)
    const buttons = place.current?.closest('footer')?.querySelectorAll('button') ?? []
    const kept = again ?? [...buttons].at(loading ? 0 : -1)
    kept?.focus()
  })
  return place
}
