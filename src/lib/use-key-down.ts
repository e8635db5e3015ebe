import { useEffect, useEffectEvent } from 'react'

/**
 * Hears every key that is pressed on the page, with the listener of the newest render. The effect stands by itself: in
 * the component of the listener it would keep alive what that component showed when it came.
 */
export function useKeyDown(listener: (event: KeyboardEvent) => void): void {
  const onKey = useEffectEvent(listener)
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
