/**
 * Keeps pinned cells in place when the table is scrolled sideways. While it slides they are sticky, which the
 * compositor moves without this program. Each of them is then a layer of its own, which would make all scrolling dear:
 * so they are put in place by an offset once the table rests. Sets on the grid `data-scrolled` when it is scrolled
 * sideways at all, `data-sliding` while it moves, and the offset as `--slid`.
 */
export function followSlide(grid: HTMLElement): void {
  const slid = `${grid.scrollLeft}px`
  if (slid === (grid.style.getPropertyValue('--slid') || '0px')) return
  grid.toggleAttribute('data-scrolled', grid.scrollLeft > 0)
  grid.toggleAttribute('data-sliding', true)
  grid.style.removeProperty('--slid')
}

/** The table rests; browsers that do not tell keep their pinned cells sticky. */
export function endSlide(grid: HTMLElement): void {
  if (!grid.hasAttribute('data-sliding')) return
  grid.style.setProperty('--slid', `${grid.scrollLeft}px`)
  grid.removeAttribute('data-sliding')
}
