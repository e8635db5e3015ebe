import { placeOf, type Sequence } from '~/lib/sequence'

import { nothingSelected, type RowSelection } from './selection'

interface Identified {
  readonly id: string
}

/** Nothing is selected any more. Not the same object as before anything was: a gesture led here. */
export function clearSelection(): RowSelection {
  return { ...nothingSelected }
}

/** Adds a row to the selection, or takes it out, and starts extensions from it. */
export function toggleRow({ ids }: RowSelection, id: string): RowSelection {
  const after = new Set(ids)
  if (!after.delete(id)) after.add(id)
  return { ids: after, anchor: id, base: after, vanished: nothingSelected.vanished }
}

/**
 * Selects the rows from the anchor to `to`, both included, in the order of `rows`, besides what was selected when the
 * anchor was set. Where no anchor is among the rows, `from` becomes it.
 */
export function extendSelection(
  selection: RowSelection,
  rows: Sequence<Identified>,
  to: string,
  from = to,
): RowSelection {
  const { anchor, ids } = selection
  const kept = anchor === null ? -1 : placeOf(rows, ({ id }) => id === anchor)
  const start = kept === -1 ? placeOf(rows, ({ id }) => id === from) : kept
  const end = placeOf(rows, ({ id }) => id === to)
  if (start === -1 || end === -1) return selection
  const base = kept === -1 ? ids : selection.base
  const after = new Set(base)
  for (let place = Math.min(start, end); place <= Math.max(start, end); place += 1) {
    const row = rows.at(place)
    if (row !== undefined) after.add(row.id)
  }
  return {
    ids: after,
    anchor: kept === -1 ? from : anchor,
    base,
    vanished: nothingSelected.vanished,
  }
}

/** Selects all of some rows besides what is selected. */
export function selectRows({ ids, anchor }: RowSelection, rows: Iterable<Identified>) {
  const after = new Set(ids)
  for (const { id } of rows) after.add(id)
  return {
    ids: after,
    anchor,
    base: after,
    vanished: nothingSelected.vanished,
  } satisfies RowSelection
}

/**
 * Takes out what is not among the rows of the list any more, and takes back what left it before and is there again. The
 * same object when that is nothing.
 */
export function keepLoaded(selection: RowSelection, rows: Iterable<Identified>): RowSelection {
  const { ids, anchor, base, vanished } = selection
  if (ids.size + vanished.size === 0) return selection
  const kept = new Set<string>()
  const back = new Set<string>()
  for (const { id } of rows) {
    if (ids.has(id)) kept.add(id)
    else if (vanished.has(id)) back.add(id)
  }
  if (kept.size === ids.size && back.size === 0) return selection
  return {
    ids: new Set([...kept, ...back]),
    anchor: anchor !== null && kept.has(anchor) ? anchor : null,
    base: new Set([...[...base].filter((id) => kept.has(id)), ...back]),
    vanished: new Set([...ids, ...vanished].filter((id) => !kept.has(id) && !back.has(id))),
  }
}

/** How many of some rows are selected. */
export function countSelected({ ids }: RowSelection, rows: Iterable<Identified>): number {
  let count = 0
  if (ids.size > 0) for (const { id } of rows) if (ids.has(id)) count += 1
  return count
}
