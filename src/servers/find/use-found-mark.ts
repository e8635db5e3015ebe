import { type RefObject, useEffect, useLayoutEffect } from 'react'

import { revealColumn } from '~/table/grid-dom'

/**
 * Slides the table beside the bar to the column of what was found, and marks its cell. A sheet of its own does that:
 * cells are drawn anew while rows scroll, and know nothing of Find. `at` is the place of the column, -1 for none.
 */
export function useFoundMark(bar: RefObject<HTMLElement | null>, rowId: string | null, at: number) {
  useLayoutEffect(() => {
    const grid = bar.current?.parentElement?.querySelector<HTMLElement>('[role="grid"]')
    const header = grid?.querySelector<HTMLElement>(
      `[role="columnheader"][aria-colindex="${at + 1}"]`,
    )
    if (rowId !== null && grid && header) revealColumn(grid, header)
  }, [bar, rowId, at])

  useEffect(() => {
    if (at === -1) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      `.found-row > [aria-colindex="${at + 1}"]:not(:focus) { outline: 2px solid var(--color-transition); }`,
    )
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [at])
}
