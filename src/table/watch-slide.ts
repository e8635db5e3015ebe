import { watchView } from './watch-view'

/**
 * Keeps pinned cells in place when the table is scrolled sideways. While it slides they are sticky, which the
 * compositor moves without this program. Each of them is then a layer of its own, which would make all scrolling dear:
 * so they are put in place by an offset once the table rests. Sets on the grid `data-scrolled` when it is scrolled
 * sideways at all, `data-sliding` while it moves, and the offset as `--slid`. Listens itself, since React would make an
 * event of its own of each scroll. Returns what ends it.
 */
export function watchSlide(grid: HTMLElement): () => void {
  let slid = grid.scrollLeft

  function follow() {
    if (grid.scrollLeft === slid) return
    slid = grid.scrollLeft
    grid.toggleAttribute('data-scrolled', slid > 0)
    grid.toggleAttribute('data-sliding', true)
    grid.style.removeProperty('--slid')
  }

  /** Browsers that do not tell that the table rests keep its pinned cells sticky. */
  function rest() {
    if (!grid.hasAttribute('data-sliding')) return
    grid.style.setProperty('--slid', `${grid.scrollLeft}px`)
    grid.removeAttribute('data-sliding')
  }

  const unwatch = watchView(grid, follow)
  grid.addEventListener('scrollend', rest)
  return () => {
    unwatch()
    grid.removeEventListener('scrollend', rest)
  }
}
