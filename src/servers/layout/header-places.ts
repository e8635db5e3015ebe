/** How near to the edge of a header cell, in pixels, the pointer takes hold of the edge. */
const reach = 5

/** The header cells of a table from left to right, in the order of its columns. */
export function headerCells(grid: HTMLElement): HTMLElement[] {
  return [...grid.querySelectorAll<HTMLElement>('[role="columnheader"]')]
}

/** The column whose right edge is at `x` (in pixels of the window) when the pointer is over a header cell; -1 for none. */
export function edgeAt(cells: readonly HTMLElement[], over: number, x: number): number {
  const box = cells[over]?.getBoundingClientRect()
  if (box === undefined) return -1
  if (x >= box.right - reach) return over
  const before = cells[over - 1]?.getBoundingClientRect()
  // A column that is scrolled under a pinned one has its left edge elsewhere.
  const adjoins = before !== undefined && Math.abs(before.right - box.left) < 2
  return adjoins && x <= box.left + reach ? over - 1 : -1
}

/** The place that a column would take if it were let go at `x`: behind all others whose middle is left of it. */
export function dropPlace(cells: readonly HTMLElement[], dragged: number, x: number): number {
  return cells.filter((cell, at) => {
    const { left, right } = cell.getBoundingClientRect()
    return at !== dragged && (left + right) / 2 < x
  }).length
}
