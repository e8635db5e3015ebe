import { useCallback, useSyncExternalStore } from 'react'

/** The rows to draw, by index: from `first` up to but not including `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** More rows than any screen shows at once; the place and the number of rows in view share one number. */
const mostInView = 4096

/**
 * The rows in view of a scrolling element, and `overscan` more at each edge. All rows have one height, so that the
 * window is a division: nothing is measured and nothing is kept for rows that are not drawn. Renders in the frame of
 * the scroll, and only when the window moves by a row.
 */
export function useRowWindow({
  scroller,
  count,
  rowHeight,
  overscan,
}: {
  scroller: HTMLElement
  count: number
  rowHeight: number
  overscan: number
}): RowWindow {
  const subscribe = useCallback(
    (moved: () => void) => {
      const resized = new ResizeObserver(moved)
      resized.observe(scroller)
      scroller.addEventListener('scroll', moved, { passive: true })
      return () => {
        resized.disconnect()
        scroller.removeEventListener('scroll', moved)
      }
    },
    [scroller],
  )
  const snapshot = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight))
    // The header covers about the one row more that is in view while rows stand between two places.
    const inView = Math.min(mostInView - 1, Math.ceil(scroller.clientHeight / rowHeight))
    return first * mostInView + inView
  }
  const place = useSyncExternalStore(subscribe, snapshot)
  // After rows went away, the scroll offset follows only once they are gone from the document.
  const inView = place % mostInView
  const top = Math.min((place - inView) / mostInView, Math.max(0, count - inView))
  return { first: Math.max(0, top - overscan), end: Math.min(count, top + inView + overscan) }
}
