import type { Row } from '~/api/server'
import type { ExportFacts } from '~/inventory/export/export-facts'
import { csvFormat } from '~/inventory/export/csv'
import { FieldColumns } from '~/inventory/export/field-columns'
import type { ExportColumn, FileFormat } from '~/inventory/export/file-format'
import { type FileSink, textSink } from '~/inventory/export/file-sink'
import { jsonFieldsFormat, jsonFormat } from '~/inventory/export/json'
import { placesByPage, rawRecords, type ReadRawRows } from '~/inventory/export/raw-records'
import { writeFile, type WriteHost } from '~/inventory/export/write-file'
import { xlsxFile } from '~/inventory/export/xlsx'

export type ExportFormat = 'csv' | 'xlsx' | 'json'
export type ExportContent = 'columns' | 'fields'

/** What is to be written. */
export interface ExportOrder {
  readonly format: ExportFormat
  readonly content: ExportContent
  readonly rows: readonly Row[]
  readonly columns: readonly ExportColumn<Row>[]
  readonly facts: ExportFacts
}

/** How far an export is: all fields are looked through once before they are written, unless as JSON. */
export interface ExportProgress {
  readonly step: 'reading' | 'writing'
  readonly rows: number
}

interface ExportHost extends Omit<WriteHost, 'progress'> {
  readonly readRaw: ReadRawRows
  readonly progress: (progress: ExportProgress) => void
}

/** A file, and what had to be said about it. */
export interface ExportedFile {
  readonly blob: Blob
  readonly notes: readonly string[]
}

/**
 * Writes rows into a file, in slices between which the page gets its turn.
 * @throws {ApiError} when fields have to be read anew and cannot be; the signal's reason when it is given up.
 */
export async function makeExport(order: ExportOrder, host: ExportHost): Promise<ExportedFile> {
  const { rows, columns, facts, format, content } = order
  if (content === 'columns') {
    return write([rows], tableFile(format, columns, facts), () => [], host)
  }
  const gone = new Set<string>()
  const records = (ordered: readonly Row[]) =>
    rawRecords(ordered, host.readRaw, host.signal, (row) => gone.add(row.id))
  const file =
    format === 'json'
      ? textFile(jsonFieldsFormat(facts), jsonType)
      : tableFile(format, await readFieldColumns(records(inPageOrder(rows)), host), facts)
  return write(records(rows), file, () => describeGone(gone.size), host)
}

interface FileToWrite<Item> {
  readonly format: FileFormat<Item>
  readonly sink: FileSink
  readonly cut: () => readonly string[]
}

async function write<Item>(
  batches: AsyncIterable<readonly Item[]> | Iterable<readonly Item[]>,
  { format, sink, cut }: FileToWrite<Item>,
  notes: () => readonly string[],
  { signal, breathe, progress }: ExportHost,
): Promise<ExportedFile> {
  const blob = await writeFile(batches, format, sink, notes, {
    signal,
    breathe,
    progress: (rows) => progress({ step: 'writing', rows }),
  })
  return { blob, notes: [...notes(), ...cut()] }
}

const jsonType = 'application/json'

function tableFile<Item>(
  format: ExportFormat,
  columns: readonly ExportColumn<Item>[],
  facts: ExportFacts,
): FileToWrite<Item> {
  switch (format) {
    case 'csv':
      return textFile(csvFormat(columns, facts), 'text/csv;charset=utf-8')
    case 'json':
      return textFile(jsonFormat(columns, facts), jsonType)
    case 'xlsx':
      return xlsxFile(columns, facts)
  }
}

function textFile<Item>(format: FileFormat<Item>, mediaType: string): FileToWrite<Item> {
  return { format, sink: textSink(mediaType), cut: () => [] }
}

async function readFieldColumns(
  batches: AsyncIterable<readonly unknown[]>,
  { signal, breathe, progress }: ExportHost,
): Promise<readonly ExportColumn<unknown>[]> {
  const fields = new FieldColumns()
  let read = 0
  for await (const batch of batches) {
    for (const raw of batch) {
      fields.add(raw)
      read += 1
      if (read % 32 !== 0) continue
      await breathe()
      signal.throwIfAborted()
    }
    progress({ step: 'reading', rows: read })
  }
  return fields.columns()
}

/** Each page is read once when its rows stand together. */
function inPageOrder(rows: readonly Row[]): readonly Row[] {
  return placesByPage(rows).flatMap((places) => places.flatMap((place) => rows[place] ?? []))
}

function describeGone(count: number): readonly string[] {
  if (count === 0) return []
  return [
    `Rows that the API's newest answer does not hold any more, written as their ID: ${count}.`,
  ]
}
