import type { Row } from '~/api/server'
import type { SortColumn } from '~/inventory/sort/sort-rows'
import type { TableColumn } from '~/table/table-column'

/** Whether two sorts are by the same columns, though maybe by other keys of theirs: estimates follow the clock. */
export function isSameOrder(one: readonly SortColumn[], other: readonly SortColumn[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ field, descending }, at) =>
        field === other[at]?.field && descending === other[at].descending,
    )
  )
}

/** Columns that have a way of their own to sort rows bring it along; without such, the sort stays the same one. */
export function withOwnKeys(
  sort: readonly SortColumn[],
  columns: readonly TableColumn<Row>[],
): readonly SortColumn[] {
  const own = columns.filter((column) => column.sortKey !== undefined)
  if (!own.some(({ id }) => sort.some(({ field }) => field === id))) return sort
  return sort.map(({ field, descending }) => {
    const column = own.find(({ id }) => id === field)
    const keyOf = column && ((row: Row) => column.sortKey?.(row) ?? null)
    return { field, descending, keyOf }
  })
}
