import type { Row } from '~/api/server'
import { formatTag } from '~/api/tag'
import type { ExportColumn } from '~/inventory/export/file-format'
import { inEnglish } from '~/lib/language/translate'

import { describeVolume } from '../describe-volume'

/** Columns of which a cell holds several values, each of use on its own. */
const severalValues: Readonly<Record<string, (row: Row) => readonly string[]>> = {
  addresses: (row) => (row.kind === 'server' ? row.addresses.map(({ address }) => address) : []),
  tags: (row) => (row.kind === 'server' ? row.tags.map(formatTag) : []),
  volumes: (row) =>
    row.kind === 'server' ? inEnglish(() => (row.volumes ?? []).map(describeVolume)) : [],
}

/** What a row has in a column: every address for itself, else the text of the cell. */
export function valuesIn(column: ExportColumn<Row>): (row: Row) => readonly string[] {
  return severalValues[column.id] ?? ((row) => [column.text(row)])
}
