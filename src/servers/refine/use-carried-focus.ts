import { useLayoutEffect } from 'react'

/** Widths of the window that have room for the facets beside the rows; below, a button opens them. */
export const facetsBeside = '(width >= 64rem)'

/** Marks the place of the facets, of which each width of the window has one. */
const placeOfFacets = '[data-facets]'

/**
 * Takes the focus along when the width of the window changes and the place of the facets that calls this goes: to the
 * same line where the other place shows it, else to the title of its facet, else to the first button there.
 */
export function useCarriedFocus() {
  useLayoutEffect(() => {
    const beside = matchMedia(facetsBeside).matches
    return () => {
      const { activeElement } = document
      const held = activeElement?.closest(placeOfFacets) ?? null
      if (held === null || matchMedia(facetsBeside).matches === beside) return
      const facet = titleOf(activeElement)
      const name = nameOf(activeElement)
      // The other place is drawn by its own answer to the same change, before this frame.
      requestAnimationFrame(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>(`${placeOfFacets} button`)]
        const ofFacet = buttons.filter((button) => facet !== null && titleOf(button) === facet)
        const same = ofFacet.find((button) => nameOf(button) === name)
        ;(same ?? ofFacet[0] ?? buttons[0])?.focus()
      })
    }
  }, [])
}

function titleOf(element: Element | null): string | null {
  return element?.closest('section')?.querySelector('h2')?.textContent ?? null
}

/** What a button does, without its count: a name, a hint or its text. */
function nameOf(element: Element | null): string | null {
  return element?.ariaLabel ?? element?.getAttribute('title') ?? element?.textContent ?? null
}
