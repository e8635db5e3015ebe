import type { SortColumn } from '~/inventory/sort/sort-rows'
import { t, translated } from '~/lib/language/translate'
import type { TableColumn } from '~/table/table-column'

/** The columns that rows are sorted by, in words: `Status, then Name descending`; empty for the order of the API. */
export function describeOrder(
  order: readonly SortColumn[],
  columns: readonly Pick<TableColumn<never>, 'id' | 'header'>[],
): string {
  return order
    .map(({ field, descending }) => {
      const name = translated(columns.find((column) => column.id === field)?.header ?? field)
      return descending ? t('{name} descending', { name }) : name
    })
    .join(t(', then '))
}
