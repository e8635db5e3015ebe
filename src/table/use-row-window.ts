import { useState, useSyncExternalStore } from 'react'

import { watchView } from './watch-view'

/** The rows to draw, by index: from `first` up to but not including `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** The rows in view: the first one, how many, and where the last scroll was heading. */
interface View {
  readonly top: number
  readonly inView: number
  /** 1 down, -1 up, 0 before the first scroll. */
  readonly heading: 1 | 0 | -1
}

/**
 * By how many rows the window moves. Two make half as many renders of one, and the frames between change nothing in
 * the document, so that the compositor alone scrolls them.
 */
const step = 2

/** How many rows are drawn beyond the edges of the view. */
export interface Overscan {
  /** Where the scroll is heading: what it runs through before the next frame. */
  readonly ahead: number
  /** Behind it, and at both edges before anything was scrolled. */
  readonly behind: number
}

/**
 * Follows the rows in view of a scrolling element. Reads the layout where it is known, when the element has scrolled
 * or was resized, and never while rows are drawn: a read there would lay out the page a second time.
 */
function createView(scroller: HTMLElement, rowHeight: number) {
  function read(before: View | null): View {
    const top = Math.max(0, Math.floor(scroller.scrollTop / (rowHeight * step)) * step)
    const { top: last, heading } = before ?? { top, heading: 0 }
    // The header covers about the one row more that is in view while rows stand between two places.
    const inView = Math.ceil(scroller.clientHeight / rowHeight) + step - 1
    return { top, inView, heading: top > last ? 1 : top < last ? -1 : heading }
  }
  let view = read(null)

  function subscribe(moved: () => void) {
    function follow() {
      const next = read(view)
      if (next.top === view.top && next.inView === view.inView) return
      view = next
      moved()
    }
    return watchView(scroller, follow)
  }

  return { subscribe, snapshot: () => view }
}

/**
 * The rows in view of a scrolling element, and `overscan` more. All rows have one height, so that the window is a
 * division: nothing is measured and nothing is kept for rows that are not drawn. Renders in the frame of the scroll,
 * and only when the window moves. `scroller` and `rowHeight` stay what they were at first.
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
  overscan: Overscan
}): RowWindow {
  const [{ subscribe, snapshot }] = useState(() => createView(scroller, rowHeight))
  const { top, inView, heading } = useSyncExternalStore(subscribe, snapshot)
  // After rows went away, the scroll offset follows only once they are gone from the document.
  const first = Math.min(top, Math.max(0, count - inView))
  const above = heading === -1 ? overscan.ahead : overscan.behind
  const below = heading === 1 ? overscan.ahead : overscan.behind
  return { first: Math.max(0, first - above), end: Math.min(count, first + inView + below) }
}
