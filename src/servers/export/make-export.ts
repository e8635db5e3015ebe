import type { Row } from '~/api/server'
import type { ExportFacts } from '~/inventory/export/export-facts'
import { type FieldsHost, orderFieldsFile } from '~/inventory/export/fields-client'
import type { ExportColumn } from '~/inventory/export/file-format'
import {
  type ExportedFile,
  type ExportFormat,
  sampleSize,
  tableFile,
} from '~/inventory/export/table-file'
import { writeFile } from '~/inventory/export/write-file'

export type ExportContent = 'columns' | 'fields'

/** What is to be written. */
export interface ExportOrder {
  readonly format: ExportFormat
  readonly content: ExportContent
  readonly rows: readonly Row[]
  readonly columns: readonly ExportColumn<Row>[]
  readonly facts: ExportFacts
}

/**
 * Writes rows into a file: visible columns in slices between which the page gets its turn, all fields in a worker.
 * @throws {ApiError} when fields have to be read anew and cannot be; the signal's reason when it is given up.
 */
export async function makeExport(order: ExportOrder, host: FieldsHost): Promise<ExportedFile> {
  const { rows, columns, facts, format, content } = order
  if (content === 'fields') return orderFieldsFile({ rows, format, facts }, host)
  const { signal, breathe, progress } = host
  const file = tableFile(format, columns, facts, rows.slice(0, sampleSize))
  const blob = await writeFile([rows], file.format, file.sink, () => [], {
    signal,
    breathe,
    progress: (written) => progress({ step: 'writing', rows: written }),
  })
  return { blob, notes: file.cut() }
}
