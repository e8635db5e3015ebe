import type { Text } from '~/lib/language/translate'

import { describeFacts, type ExportFacts } from './export-facts'
import type { ExportColumn, FileFormat } from './file-format'
import type { FileSink } from './file-sink'
import { mostSheetColumns, SheetWriter } from './sheet'
import { workbookParts } from './xlsx-parts'
import { mostCellCharacters } from './xml-text'
import { type ZipEntry, ZipEntryWriter, zipFile } from './zip'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What writing a workbook takes: the text of its first sheet, and where to put it. */
export interface XlsxFile<Item> {
  readonly format: FileFormat<Item>
  readonly sink: FileSink
  /** What had no room, in sentences. */
  readonly cut: () => readonly string[]
}

/**
 * A workbook (Office Open XML, ECMA-376) of two sheets: the rows as texts, and where they come from. Texts that no
 * cell can hold are cut and counted among the facts; so are columns beyond the last one of a sheet. Columns are as wide
 * as a `sample` of the rows needs.
 */
export function xlsxFile<Item>(
  columns: readonly ExportColumn<Item>[],
  facts: ExportFacts,
  sample: readonly Item[],
): XlsxFile<Item> {
  const sheet = new SheetWriter(columns, sample)
  const entry = new ZipEntryWriter('xl/worksheets/sheet1.xml')
  const notes: string[] = []
  const cut = () => cutNotes(sheet.cutCells, columns.length)

  async function end(): Promise<Blob> {
    const rows = await entry.end()
    const lines = [
      ...describeFacts(facts),
      ...[...notes, ...cut()].map((value) => ({ name: 'Note', value })),
    ]
    const written: ZipEntry[] = [rows]
    const parts = [
      ...workbookParts(facts.list),
      { name: 'xl/worksheets/sheet2.xml', text: factsSheet(lines) },
    ]
    for (const { name, text } of parts) {
      const writer = new ZipEntryWriter(name)
      await writer.write(text)
      written.push(await writer.end())
    }
    return new Blob([zipFile(written)], { type: mediaType })
  }

  return {
    format: {
      head: sheet.head(),
      item: (item, place) => sheet.row(item, place),
      tail: (some) => {
        notes.push(...some)
        return sheet.tail()
      },
    },
    sink: { write: (text) => entry.write(text), end, abort: () => entry.abort() },
    cut,
  }
}

type Line = ReturnType<typeof describeFacts>[number]

function factsSheet(lines: readonly Line[]): string {
  const sheet = new SheetWriter<Line>(
    [
      { id: 'name', header: 'Fact', text: ({ name }) => name },
      { id: 'value', header: 'Value', text: ({ value }) => value },
    ],
    lines,
  )
  return sheet.head() + lines.map((line, at) => sheet.row(line, at)).join('') + sheet.tail()
}

const longCells =
  `Cells longer than ${mostCellCharacters} characters are cut: {count}.` as const satisfies Text
const moreColumns = 'Columns that have no room in a sheet are left out: {count}.' satisfies Text

function cutNotes(cutCells: number, columns: number): readonly string[] {
  const left = columns - mostSheetColumns
  return [
    ...(cutCells === 0 ? [] : [longCells.replace('{count}', String(cutCells))]),
    ...(left <= 0 ? [] : [moreColumns.replace('{count}', String(left))]),
  ]
}
