import type { RowPlace } from './messages'

/**
 * A row of a page's answer; undefined when it is not there any more. A page that was asked for again may hold other
 * servers at the same places, so the id decides; a row without one is known by its place alone.
 */
export function findRow(rows: readonly unknown[], { index, rowId }: RowPlace): unknown {
  const row = rows[index]
  if (idOf(row) === rowId) return row
  return rows.find((other) => idOf(other) === rowId) ?? (idOf(row) === null ? row : undefined)
}

/** Id of a row as the API sent it; null where it has none. */
export function idOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('id' in row)) return null
  return typeof row.id === 'string' && row.id !== '' ? row.id : null
}
