/** Puts more columns behind the first one, which is the name. */
export function behindName<Column>(
  columns: readonly Column[],
  more: readonly Column[],
): readonly Column[] {
  return [...columns.slice(0, 1), ...more, ...columns.slice(1)]
}
