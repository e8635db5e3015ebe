import { type RefObject, useLayoutEffect } from 'react'

/**
 * Once the detail covers the list it takes the focus from what it hides there, and the page scrolls to it. Its fields
 * have it then, which arrow keys scroll.
 */
export function useCoverFocus(panel: RefObject<HTMLElement | null>, covers: boolean): void {
  useLayoutEffect(() => {
    const covering = covers ? panel.current : null
    if (covering === null || isSeen(document.activeElement)) return
    const fields = covering.querySelector<HTMLElement>('[data-fields]')
    ;(fields ?? covering).focus({ preventScroll: true })
    covering.scrollIntoView()
  }, [panel, covers])
}

function isSeen(element: Element | null): boolean {
  return element?.checkVisibility({ visibilityProperty: true }) === true
}
