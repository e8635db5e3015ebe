import { headerRow, type CellPosition } from './cell-position'

const cellRoles = '[role="gridcell"], [role="columnheader"]'
const controls =
  'a[href], button, input, select, textarea, summary, [role="button"], [contenteditable], [popover], dialog'
const focusable = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex]'

/** The grid cell that holds an event's target, if any. */
export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(cellRoles) : null
}

/** Where a cell says that it is, by its own ARIA indices. */
export function positionOf(cell: HTMLElement): CellPosition {
  const rowIndex = Number(cell.parentElement?.getAttribute('aria-rowindex') ?? 1)
  const columnIndex = Number(cell.getAttribute('aria-colindex') ?? 1)
  return { row: rowIndex - 2, column: columnIndex - 1 }
}

/** The element at a position, if its row is drawn; a note row answers with its only cell, whatever the column. */
export function cellAt(grid: HTMLElement, { row, column }: CellPosition): HTMLElement | null {
  const rowElement = grid.querySelector(`[role="row"][aria-rowindex="${row + 2}"]`)
  const cell = rowElement?.querySelector<HTMLElement>(`:scope > [aria-colindex="${column + 1}"]`)
  return cell ?? rowElement?.querySelector<HTMLElement>(':scope > [role="gridcell"]') ?? null
}

/** Whether a click on `target` means something inside its cell: a control, a popover, or text that is being marked. */
export function meansContent(target: Element, cell: HTMLElement): boolean {
  const control = target.closest(controls)
  if (control !== null && cell.contains(control)) return true
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(cell, true)
}

/** Whether something that owns its keys is open in the cell. */
export function hasOpenPopover(cell: HTMLElement): boolean {
  return cell.querySelector(':popover-open, dialog[open]') !== null
}

/** The next control of a cell after `from` (or before it), in document order; `null` when there is none. */
export function nextControl(cell: HTMLElement, from: Element, step: 1 | -1): HTMLElement | null {
  const inside = [...cell.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
    element.checkVisibility(),
  )
  const at = inside.findIndex((element) => element === from)
  return inside[at + step] ?? null
}

/** Whether some text in the cell is cut off. Reads layout: for a pointer at rest, not for scrolling. */
export function isCutOff(cell: HTMLElement): boolean {
  return [cell, ...cell.querySelectorAll('*')].some(
    (element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth,
  )
}

interface RevealSpace {
  readonly rowHeight: number
  readonly headerHeight: number
}

/** Scrolls the grid, at once and as little as needed, until the cell stands clear of the header and the pinned column. */
export function revealCell(
  grid: HTMLElement,
  cell: HTMLElement,
  { row }: CellPosition,
  { rowHeight, headerHeight }: RevealSpace,
): void {
  if (row !== headerRow) {
    const room = grid.clientHeight - headerHeight
    grid.scrollTop = revealOffset(row * rowHeight, rowHeight, grid.scrollTop, room)
  }
  revealColumn(grid, cell)
}

/** Scrolls the grid sideways, at once and as little as needed, until the cell stands clear of the pinned columns. */
export function revealColumn(grid: HTMLElement, cell: HTMLElement): void {
  const headers = [...grid.querySelectorAll<HTMLElement>('[role="columnheader"]')]
  // Pinned cells stay where they are by other means, too; their headers always stick.
  const pinned = headers.filter((header) => getComputedStyle(header).position === 'sticky')
  if (pinned.some(({ ariaColIndex }) => ariaColIndex === cell.ariaColIndex)) return
  const pinnedWidth = pinned.reduce((sum, { offsetWidth }) => sum + offsetWidth, 0)
  const room = grid.clientWidth - pinnedWidth
  const start = cell.offsetLeft - pinnedWidth
  grid.scrollLeft = revealOffset(start, cell.offsetWidth, grid.scrollLeft, room)
}

/** Scrolls the page, at once and as little as needed, until the cell is in view: a low window shows a part of the grid. */
export function revealInPage(cell: HTMLElement): void {
  const { top, height } = cell.getBoundingClientRect()
  scrollBy(0, revealOffset(top, height, 0, document.documentElement.clientHeight))
}

/** The scroll offset nearest to `offset` at which [start, start + size] is within a view of `room`; all in pixels. */
export function revealOffset(start: number, size: number, offset: number, room: number): number {
  if (start < offset || size > room) return start
  return Math.max(offset, start + size - room)
}
