import { escapePart, splitParts, unescapePart } from '~/lib/escaped-list'

import { isColumnId } from '../columns/column-id'
import type { SortColumn } from './sort-rows'

/** Writes a sort for the address bar: `status,-created`, a minus in front of what descends, `tag:team` for a tag. */
export function printSort(columns: readonly SortColumn[]): string {
  return columns
    .map(({ field, descending }) => `${descending ? '-' : ''}${escapePart(field)}`)
    .join(',')
}

/** Reads a sort; null when it names a column that is none, or one twice. */
export function parseSort(text: string): readonly SortColumn[] | null {
  const { columns } = readSort(text)
  // One sort has one spelling.
  return printSort(columns) === text && columns.length > 0 ? columns : null
}

/** Reads a sort; what names no column of the list, or one a second time, is left out and named. */
export function readSort(
  text: string,
  isColumn: typeof isColumnId = isColumnId,
): {
  readonly columns: readonly SortColumn[]
  readonly unknown: readonly string[]
} {
  const columns: SortColumn[] = []
  const unknown: string[] = []
  for (const part of splitParts(text, ',')) {
    const descending = part.startsWith('-')
    const field = unescapePart(descending ? part.slice(1) : part)
    const known = isColumn(field) && columns.every((column) => column.field !== field)
    if (known) columns.push({ field, descending })
    else unknown.push(field)
  }
  return { columns, unknown }
}

/**
 * The sort after a click on a column's header: ascending, then descending, then not at all. Without `more` the column
 * takes the place of all others; with it, it joins them.
 */
export function toggleSort(
  columns: readonly SortColumn[],
  field: SortColumn['field'],
  more: boolean,
): readonly SortColumn[] {
  const before = columns.find((column) => column.field === field)
  const after =
    before === undefined
      ? { field, descending: false }
      : before.descending
        ? null
        : { field, descending: true }
  if (!more) return after === null ? [] : [after]
  if (before === undefined) return after === null ? columns : [...columns, after]
  return columns.flatMap((column) =>
    column === before ? (after === null ? [] : [after]) : [column],
  )
}
