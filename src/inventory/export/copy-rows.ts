import { delimitedCell } from './delimited'
import type { ExportColumn, FileFormat } from './file-format'
import { recordWriter } from './json'

/**
 * Rows to paste into a spreadsheet: a header, cells by tabs, formulas neutralised as in a CSV file. A cell with a tab,
 * a quote or a line break stands in quotes, as spreadsheets themselves copy it.
 */
export function tsvRows<Item>(columns: readonly ExportColumn<Item>[]): FileFormat<Item> {
  const line = (texts: readonly string[]) =>
    texts.map((text) => delimitedCell(text, '\t')).join('\t')
  return {
    head: line(columns.map(({ header }) => header)),
    item: (item) => `\n${line(columns.map((column) => column.text(item)))}`,
    tail: () => '',
  }
}

/** Rows as a JSON list of objects of texts, by ids of columns. */
export function jsonRows<Item>(columns: readonly ExportColumn<Item>[]): FileFormat<Item> {
  const write = recordWriter(columns)
  return {
    head: '[',
    item: (item, place) => `${place === 0 ? '\n' : ',\n'}${write(item)}`,
    tail: () => '\n]',
  }
}

/**
 * Rows as a table of GitHub Flavored Markdown. What Markdown would read as more than text is escaped; a line break is
 * a `<br>`; spaces around a text are lost, as in any such table.
 */
export function markdownRows<Item>(columns: readonly ExportColumn<Item>[]): FileFormat<Item> {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  return {
    head: [
      line(columns.map(({ header }) => markdownText(header))),
      line(columns.map(() => '---')),
    ].join('\n'),
    item: (item) => `\n${line(columns.map((column) => markdownText(column.text(item))))}`,
    tail: () => '',
  }
}

/** An underscore between letters or digits means itself: `web_01`. */
const markup = /[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

function markdownText(text: string): string {
  return text.replaceAll(markup, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, '<br>')
}
