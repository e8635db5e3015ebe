import type { DOMAttributes, SyntheticEvent } from 'react'

/** The header cell that an event came from, by its place; -1 for none. */
export function headerAt(target: EventTarget | null): number {
  const cell = target instanceof Element ? target.closest('[role="columnheader"]') : null
  return cell === null ? -1 : Number(cell.getAttribute('aria-colindex') ?? 0) - 1
}

/** The keys with Alt that were pressed on a header since the code that moves columns last took some: it was not there. */
export const missedKeys: KeyboardEvent[] = []

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
      if (!event.altKey || headerAt(event.target) === -1) return
      event.preventDefault()
      missedKeys.push(event.nativeEvent)
    },
  }
}
