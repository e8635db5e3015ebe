import { neutralise } from './delimited'
import type { ExportColumn } from './file-format'
import { cutToCell, xmlText } from './xml-text'

/** Columns of a worksheet at most ("Excel specifications and limits"); rows may be a million, more than are loaded. */
export const mostSheetColumns = 16_384

/** Bounds of the width of a column, in digits of its font; the sign of the filter takes about three. */
const leastWidth = 8
const mostWidth = 60
const filterWidth = 3

/** Styles of cells, by their places in `styles.xml`. */
const styles = { plain: '', header: ' s="1"', quoted: ' s="2"' } as const

/**
 * Writes the XML of a worksheet: a header that stays in place and filters, and a row of texts for each item. Columns are
 * as wide as the texts of a `sample` need: widths stand before the rows, which come one by one. Cells are texts by
 * their type, so none is worked out; those that would be a formula when somebody edits them or saves the sheet as CSV
 * carry the apostrophe of the spreadsheet itself (`quotePrefix`), which leaves the value as it is.
 */
export class SheetWriter<Item> {
  readonly #columns: readonly ExportColumn<Item>[]
  readonly #names: readonly string[]
  readonly #sample: readonly Item[]
  #lastRow = 1
  /** Cells that were too long and were cut. */
  cutCells = 0

  constructor(columns: readonly ExportColumn<Item>[], sample: readonly Item[]) {
    this.#columns = columns.slice(0, mostSheetColumns)
    this.#names = this.#columns.map((_, at) => columnName(at))
    this.#sample = sample
  }

  head(): string {
    const cells = this.#columns.map((column, at) => this.#cell(column.header, at, 1, styles.header))
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      '<sheetViews><sheetView workbookViewId="0">',
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      '</sheetView></sheetViews>',
      '<sheetFormatPr defaultRowHeight="15"/>',
      `<cols>${this.#columns.map((column, at) => this.#width(column, at + 1)).join('')}</cols>`,
      `<sheetData><row r="1">${cells.join('')}</row>`,
    ].join('')
  }

  row(item: Item, place: number): string {
    const number = place + 2
    this.#lastRow = number
    let cells = ''
    for (let at = 0; at < this.#columns.length; at += 1) {
      const text = this.#columns[at]?.text(item) ?? ''
      if (text !== '') cells += this.#cell(text, at, number, null)
    }
    return `<row r="${number}">${cells}</row>`
  }

  tail(): string {
    const last = `${this.#names.at(-1)}${this.#lastRow}`
    return `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  }

  #width(column: ExportColumn<Item>, place: number): string {
    const longest = Math.max(
      leastWidth,
      digitsOf(column.header) + filterWidth,
      ...this.#sample.map((item) => digitsOf(column.text(item)) + 1),
    )
    const width = Math.min(mostWidth, longest)
    return `<col min="${place}" max="${place}" width="${width}" customWidth="1"/>`
  }

  #cell(text: string, at: number, row: number, style: string | null): string {
    const cut = cutToCell(text)
    if (cut !== null) this.cutCells += 1
    const attributes = style ?? (neutralise(text) === text ? styles.plain : styles.quoted)
    const content = xmlText(cut ?? text)
    return `<c r="${this.#names[at]}${row}"${attributes} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`
  }
}

/** How many digits are about as wide as a text: a Chinese sign takes two. */
function digitsOf(text: string): number {
  return text.length + text.replaceAll(/[^\u2E80-\uD7FF\uF900-\uFF60]/g, '').length
}

/** `A` to `Z`, then `AA`: the name of the column at a place from 0 on. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (at % 26))
}
