import { t, translated } from '~/lib/language/translate'
import type { ColumnOrder, TableColumn } from '~/table/table-column'

/** The columns that rows are sorted by, in words: `Status, then Name descending`; empty for the order of the API. */
export function describeOrder(
  order: readonly ColumnOrder[],
  columns: readonly Pick<TableColumn<never>, 'id' | 'header'>[],
): string {
  return order
    .map(({ id, descending }) => {
      const name = translated(columns.find((column) => column.id === id)?.header ?? id)
      return descending ? t('{name} descending', { name }) : name
    })
    .join(t(', then '))
}
