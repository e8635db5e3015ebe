import type { Row } from '~/api/server'
import type { ExportColumn } from '~/inventory/export/file-format'

const id: ExportColumn<Row> = { id: 'id', header: 'ID', text: (row) => row.id }

const unreadable: ExportColumn<Row> = {
  id: 'unreadable',
  header: 'Unreadable',
  text: (row) => (row.kind === 'unreadable' ? row.reason : ''),
}

/**
 * The columns on the screen and what the screen says besides them: the ID, which stands below the name, first; and
 * last, where there are such rows, why a row could not be read.
 */
export function rowColumns(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): readonly ExportColumn<Row>[] {
  const others = columns.filter((column) => column.id !== id.id)
  const anyUnreadable = rows.some((row) => row.kind === 'unreadable')
  return [id, ...others, ...(anyUnreadable ? [unreadable] : [])]
}
