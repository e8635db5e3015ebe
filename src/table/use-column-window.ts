import { useState, useSyncExternalStore } from 'react'

import type { Stretch } from './draw-columns'
import { watchView } from './watch-view'

/** Pixels that are drawn beyond the view, where a slide is heading: few of its frames draw anything then. */
const ahead = 320

/**
 * Follows the stretch in view of an element that scrolls sideways. Reads the layout where it is known, as
 * `useRowWindow` does: after a scroll or another size. Before the first slide nothing beyond the view is drawn, since
 * the first rows would wait for it.
 */
function createView(scroller: HTMLElement) {
  function inView(): Stretch {
    const { scrollLeft, clientWidth } = scroller
    return { from: scrollLeft, to: scrollLeft + clientWidth }
  }
  let stretch = inView()

  function subscribe(moved: () => void) {
    function follow() {
      const { from, to } = inView()
      if (from >= stretch.from && to <= stretch.to) return
      stretch = from < stretch.from ? { from: from - ahead, to } : { from, to: to + ahead }
      moved()
    }
    return watchView(scroller, follow)
  }

  return { subscribe, snapshot: () => stretch }
}

/** The stretch of a table whose columns are drawn: what is in view of its scrolling element, and a little more. */
export function useColumnWindow(scroller: HTMLElement): Stretch {
  const [{ subscribe, snapshot }] = useState(() => createView(scroller))
  return useSyncExternalStore(subscribe, snapshot)
}
