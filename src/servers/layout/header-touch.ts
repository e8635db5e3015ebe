import type { DOMAttributes, SyntheticEvent } from 'react'

/** Handlers of the element around a table that tell of the table once its header is pointed at or focused. */
export function headerTouch(onTouch: (grid: HTMLElement) => void): DOMAttributes<HTMLElement> {
  function hear({ target }: SyntheticEvent) {
    if (!(target instanceof Element) || target.closest('[role="columnheader"]') === null) return
    const grid = target.closest<HTMLElement>('[role="grid"]')
    if (grid !== null) onTouch(grid)
  }
  return { onPointerOver: hear, onFocus: hear }
}
