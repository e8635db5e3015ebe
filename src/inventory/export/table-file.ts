import { csvFormat, csvWithFactsFormat } from './csv'
import type { ExportFacts } from './export-facts'
import type { ExportColumn, FileFormat } from './file-format'
import { type FileSink, textSink } from './file-sink'
import { jsonFormat } from './json'
import { xlsxFile } from './xlsx'

/** `csv-facts` is CSV with the facts behind the rows. */
export type ExportFormat = 'csv' | 'csv-facts' | 'xlsx' | 'json'

/** How far an export is: all fields are looked through once before they are written, unless as JSON. */
export interface ExportProgress {
  readonly step: 'reading' | 'writing'
  readonly rows: number
}

/** A file, and what had to be said about it. */
export interface ExportedFile {
  readonly blob: Blob
  readonly notes: readonly string[]
}

/** What writing a file takes: its text, and where to put it. */
export interface FileToWrite<Item> {
  readonly format: FileFormat<Item>
  readonly sink: FileSink
  /** What had no room, in sentences. */
  readonly cut: () => readonly string[]
}

const csvType = 'text/csv;charset=utf-8'

/** Items from which a file learns how wide its columns have to be. */
export const sampleSize = 200

/** A file of these columns, of which `sample` holds the first items. */
export function tableFile<Item>(
  format: ExportFormat,
  columns: readonly ExportColumn<Item>[],
  facts: ExportFacts,
  sample: readonly Item[],
): FileToWrite<Item> {
  switch (format) {
    case 'csv':
      return textFile(csvFormat(columns), csvType)
    case 'csv-facts':
      return textFile(csvWithFactsFormat(columns, facts), csvType)
    case 'json':
      return jsonFile(jsonFormat(columns, facts))
    case 'xlsx':
      return xlsxFile(columns, facts, sample)
  }
}

/** A file of JSON. */
export function jsonFile<Item>(format: FileFormat<Item>): FileToWrite<Item> {
  return textFile(format, 'application/json')
}

function textFile<Item>(format: FileFormat<Item>, mediaType: string): FileToWrite<Item> {
  return { format, sink: textSink(mediaType), cut: () => [] }
}
