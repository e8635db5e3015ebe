import type { Row } from '~/api/server'

import { textColumns } from './columns'
import type { RecycledRow } from './recycler'

/** A row of bare texts: one element and one text for each cell. */
export class PlainRow implements RecycledRow {
  readonly element = document.createElement('div')
  readonly #texts: readonly Text[]

  constructor() {
    this.element.className = 'row'
    this.element.role = 'row'
    this.#texts = textColumns.map(({ width }) => {
      const cell = document.createElement('div')
      cell.className = 'cell'
      cell.role = 'gridcell'
      cell.style.width = `${width}px`
      const text = document.createTextNode('')
      cell.append(text)
      this.element.append(cell)
      return text
    })
  }

  show(row: Row): void {
    for (const [at, text] of this.#texts.entries()) {
      const value = row.kind === 'server' ? textColumns[at]?.text(row) : row.reason
      if (text.data !== value) text.data = value ?? ''
    }
  }
}
