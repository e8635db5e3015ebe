import { delimitedCell } from './delimited'
import { describeFacts, type ExportFacts } from './export-facts'
import type { ExportColumn, FileFormat } from './file-format'

/** Without it, Excel reads the file in the code page of the machine; readers that know UTF-8 skip it. */
const byteOrderMark = '\uFEFF'

/**
 * CSV by RFC 4180, for spreadsheets and scripts: UTF-8 with a byte order mark, CR LF, formulas neutralised (see
 * {@link delimitedCell}). The first line is the header, every other one a row: a script takes any more for servers. A
 * lone surrogate becomes U+FFFD.
 */
export function csvFormat<Item>(columns: readonly ExportColumn<Item>[]): FileFormat<Item> {
  return {
    head: byteOrderMark + line(columns.map(({ header }) => header)),
    item: (item) => line(columns.map((column) => column.text(item))),
    tail: () => '',
  }
}

/**
 * The same for people: where the rows come from stands after the last one, behind a line of empty cells, which a
 * spreadsheet takes for the end of the table. A line for each fact that starts with `#`, padded to the width of the table.
 */
export function csvWithFactsFormat<Item>(
  columns: readonly ExportColumn<Item>[],
  facts: ExportFacts,
): FileFormat<Item> {
  const padding = columns.slice(1).map(() => '')
  return {
    ...csvFormat(columns),
    tail: (notes) =>
      [
        '',
        ...describeFacts(facts).map(({ name, value }) => `# ${name}: ${value}`),
        ...notes.map((note) => `# Note: ${note}`),
      ]
        .map((text) => line([text, ...padding]))
        .join(''),
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => delimitedCell(cell, ',')).join(',')}\r\n`
}
