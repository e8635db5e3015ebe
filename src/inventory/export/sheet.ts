import { neutralise } from './delimited'
import type { ExportColumn } from './file-format'
import { cutToCell, xmlText } from './xml-text'

/** Columns of a worksheet at most ("Excel specifications and limits"); rows may be a million, more than are loaded. */
export const mostSheetColumns = 16_384

/** Styles of cells, by their places in `styles.xml`. */
const styles = { plain: '', header: ' s="1"', quoted: ' s="2"' } as const

/**
 * Writes the XML of a worksheet: a header that stays in place, and a row of texts for each item. Cells are texts by
 * their type, so none is worked out; those that would be a formula when somebody edits them or saves the sheet as CSV
 * carry the apostrophe of the spreadsheet itself (`quotePrefix`), which leaves the value as it is.
 */
export class SheetWriter<Item> {
  readonly #columns: readonly ExportColumn<Item>[]
  readonly #names: readonly string[]
  /** Cells that were too long and were cut. */
  cutCells = 0

  constructor(columns: readonly ExportColumn<Item>[]) {
    this.#columns = columns.slice(0, mostSheetColumns)
    this.#names = this.#columns.map((_, at) => columnName(at))
  }

  head(): string {
    const cells = this.#columns.map((column, at) => this.#cell(column.header, at, 1, styles.header))
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      '<sheetViews><sheetView workbookViewId="0">',
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      '</sheetView></sheetViews>',
      '<sheetFormatPr defaultRowHeight="15" baseColWidth="20"/>',
      `<sheetData><row r="1">${cells.join('')}</row>`,
    ].join('')
  }

  row(item: Item, place: number): string {
    const number = place + 2
    let cells = ''
    for (let at = 0; at < this.#columns.length; at += 1) {
      const text = this.#columns[at]?.text(item) ?? ''
      if (text !== '') cells += this.#cell(text, at, number, null)
    }
    return `<row r="${number}">${cells}</row>`
  }

  tail(): string {
    return '</sheetData></worksheet>'
  }

  #cell(text: string, at: number, row: number, style: string | null): string {
    const cut = cutToCell(text)
    if (cut !== null) this.cutCells += 1
    const attributes = style ?? (neutralise(text) === text ? styles.plain : styles.quoted)
    const content = xmlText(cut ?? text)
    return `<c r="${this.#names[at]}${row}"${attributes} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`
  }
}

/** `A` to `Z`, then `AA`: the name of the column at a place from 0 on. */
function columnName(at: number): string {
  const rest = Math.floor(at / 26)
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (at % 26))
}
