/**
 * The width in pixels at which nothing of a column is cut off in the rows that are drawn, its header included. Lays the
 * table out once with the column as wide as its content, before anything of that is painted.
 */
export function fittingWidth(grid: HTMLElement, at: number): number {
  const headers = [...grid.querySelectorAll<HTMLElement>('[role="columnheader"]')]
  const cells = grid.querySelectorAll<HTMLElement>(
    `[role="row"] > [aria-colindex="${at + 1}"]:not([aria-colspan])`,
  )
  const name = '--table-columns'
  const before = grid.style.getPropertyValue(name)
  const widths = headers.map(({ offsetWidth }, other) =>
    other === at ? 'max-content' : `${offsetWidth}px`,
  )
  grid.style.setProperty(name, widths.join(' '))
  const widest = Math.max(...[...cells].map((cell) => cell.getBoundingClientRect().width))
  grid.style.setProperty(name, before)
  return Math.ceil(widest)
}
