import type { ColumnId } from '~/inventory/columns/column-id'

import { boundWidth, type ColumnLayout, type ShownColumn } from './column-layout'

/** Whether a column is among the pinned ones. */
export function isPinned({ shown, pinned }: ColumnLayout, id: ColumnId): boolean {
  return shown.slice(0, pinned).some((column) => column.id === id)
}

/** Shows a column as the last one; one that is shown stays where it is. */
export function showColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  if (layout.shown.some((column) => column.id === id)) return layout
  return { ...layout, shown: [...layout.shown, { id, width: null }] }
}

/** Takes a column away; the last one stays, because a table without columns says nothing. */
export function hideColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  if (layout.shown.length < 2) return layout
  return {
    shown: layout.shown.filter((column) => column.id !== id),
    pinned: layout.pinned - (isPinned(layout, id) ? 1 : 0),
  }
}

/**
 * Moves a column to a place, counted from 0. A pinned column stays among the pinned ones and the others stay behind
 * them, so that nothing is pinned or let go by moving.
 */
export function moveColumn(layout: ColumnLayout, id: ColumnId, to: number): ColumnLayout {
  const { shown, pinned } = layout
  const from = shown.findIndex((column) => column.id === id)
  const column = shown[from]
  if (column === undefined) return layout
  const [first, last] = from < pinned ? [0, pinned - 1] : [pinned, shown.length - 1]
  const target = Math.max(first, Math.min(last, to))
  return target === from ? layout : { ...layout, shown: place(shown, column, target) }
}

/** Pins a column behind those that are pinned already. */
export function pinColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  const column = layout.shown.find((column) => column.id === id)
  if (column === undefined || isPinned(layout, id)) return layout
  return { shown: place(layout.shown, column, layout.pinned), pinned: layout.pinned + 1 }
}

/** Lets a pinned column scroll with the others, as the first of them. */
export function unpinColumn(layout: ColumnLayout, id: ColumnId): ColumnLayout {
  const column = layout.shown.find((column) => column.id === id)
  if (column === undefined || !isPinned(layout, id)) return layout
  return { shown: place(layout.shown, column, layout.pinned - 1), pinned: layout.pinned - 1 }
}

/** Gives a column a width in pixels, within the bounds, or its own back by null. */
export function resizeColumn(
  layout: ColumnLayout,
  id: ColumnId,
  width: number | null,
): ColumnLayout {
  const bounded = width === null ? null : boundWidth(width)
  return {
    ...layout,
    shown: layout.shown.map((column) => (column.id === id ? { id, width: bounded } : column)),
  }
}

function place(
  shown: readonly ShownColumn[],
  column: ShownColumn,
  to: number,
): readonly ShownColumn[] {
  return shown.filter((other) => other !== column).toSpliced(to, 0, column)
}
