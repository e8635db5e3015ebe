import type { Row } from '~/api/server'
import type { ExportColumn } from '~/inventory/export/file-format'
import { t } from '~/lib/language/translate'

import { projectColumn } from '../layout/more-columns'

const id: ExportColumn<Row> = { id: 'id', header: 'ID', text: (row) => row.id }

const unreadable: ExportColumn<Row> = {
  id: 'unreadable',
  header: 'Unreadable',
  text: (row) => (row.kind === 'unreadable' ? row.reason : ''),
}

/**
 * The columns on the screen and what the screen says besides them: the ID, which stands below the name, first; then,
 * where the list is that of several projects (`several`), the project of each row, unless that is a column already; and
 * last, where there are such rows, why a row could not be read.
 */
export function rowColumns(
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
  several: boolean,
): readonly ExportColumn<Row>[] {
  const others = columns.filter((column) => column.id !== id.id)
  const anyUnreadable = rows.some((row) => row.kind === 'unreadable')
  return [
    id,
    ...(lacksProject(columns, several) ? [projectColumn] : []),
    ...others,
    ...(anyUnreadable ? [unreadable] : []),
  ]
}

/** Those columns in words. */
export function describeRowColumns(
  columns: readonly ExportColumn<Row>[],
  several: boolean,
): string {
  const { length: count } = columns
  return lacksProject(columns, several)
    ? t('the ID, the project and the {count} visible columns', { count })
    : t('the ID and the {count} visible columns', { count })
}

function lacksProject(columns: readonly ExportColumn<Row>[], several: boolean): boolean {
  return several && columns.every((column) => column.id !== projectColumn.id)
}
