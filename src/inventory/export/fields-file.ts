import type { Text } from '~/lib/language/translate'

import type { ExportFacts } from './export-facts'
import { FieldColumns } from './field-columns'
import { jsonFieldsFormat } from './json'
import { placesByPage, rawRecords, type ReadRawRows, type RowOfPage } from './raw-records'
import {
  type ExportedFile,
  type ExportFormat,
  type ExportProgress,
  type FileToWrite,
  jsonFile,
  sampleSize,
  tableFile,
} from './table-file'
import { writeFile } from './write-file'

/** A file of all fields of these rows. */
export interface FieldsOrder {
  readonly format: ExportFormat
  readonly facts: ExportFacts
  readonly rows: readonly RowOfPage[]
}

/**
 * Writes all fields of rows, as the API sent them, into a file. It neither stops for others nor to be given up: it is
 * for a worker of its own, which can be ended.
 * @throws what `read` throws.
 */
export async function fieldsFile(
  { format, facts, rows }: FieldsOrder,
  read: ReadRawRows,
  progress: (progress: ExportProgress) => void,
): Promise<ExportedFile> {
  const gone = new Set<string>()
  const records = (ordered: readonly RowOfPage[]) =>
    rawRecords(ordered, read, (row) => gone.add(row.id))
  const notes = () => describeGone(gone.size)
  const file =
    format === 'json'
      ? jsonFile(jsonFieldsFormat(facts))
      : await fieldsTable(format, facts, records(inPageOrder(rows)), progress)
  const blob = await writeFile(records(rows), file.format, file.sink, notes, {
    signal: new AbortController().signal,
    breathe: async () => undefined,
    progress: (written) => progress({ step: 'writing', rows: written }),
  })
  return { blob, notes: [...notes(), ...file.cut()] }
}

/** A table with a column for each field that some row has. */
async function fieldsTable(
  format: ExportFormat,
  facts: ExportFacts,
  batches: AsyncIterable<readonly unknown[]>,
  progress: (progress: ExportProgress) => void,
): Promise<FileToWrite<unknown>> {
  const fields = new FieldColumns()
  const sample: unknown[] = []
  let read = 0
  for await (const batch of batches) {
    for (const raw of batch) fields.add(raw)
    sample.push(...batch.slice(0, sampleSize - sample.length))
    read += batch.length
    progress({ step: 'reading', rows: read })
  }
  return tableFile(format, fields.columns(), facts, sample)
}

/** Each page is read once when its rows stand together. */
function inPageOrder(rows: readonly RowOfPage[]): readonly RowOfPage[] {
  return placesByPage(rows).flatMap((places) => places.flatMap((place) => rows[place] ?? []))
}

const goneRows =
  "Rows that the API's newest answer does not hold any more, written as their ID: {count}." satisfies Text

function describeGone(count: number): readonly string[] {
  return count === 0 ? [] : [goneRows.replace('{count}', String(count))]
}
