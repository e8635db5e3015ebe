import type { DOMAttributes, SyntheticEvent } from 'react'

import { headerAt } from './header-places'

/** Handlers of the element around a table that tell of the table once its header is pointed at or focused. */
export function headerTouch(onTouch: (grid: HTMLElement) => void): DOMAttributes<HTMLElement> {
  function hear({ target }: SyntheticEvent) {
    if (!(target instanceof Element) || headerAt(target) === -1) return
    const grid = target.closest<HTMLElement>('[role="grid"]')
    if (grid !== null) onTouch(grid)
  }
  return {
    onPointerOver: hear,
    onFocus: hear,
    // Until the code that moves columns is there, the key must not mean Back to the browser.
    onKeyDown: (event) => {
      if (event.altKey && headerAt(event.target) !== -1) event.preventDefault()
    },
  }
}
