import type { Row } from '~/api/server'
import { rowAttributes } from '~/table/row-frame'

import type { RecycledRow } from '../recycler'
import type { Cell } from './cell'
import { floorColumns } from './columns'
import { UnreadableNote } from './unreadable-note'
import { childAt, copy, template } from './template'

const { className } = rowAttributes({
  elementId: '',
  index: 0,
  top: 0,
  selected: false,
  picked: undefined,
  activeColumn: -1,
  tone: 'plain',
})

/** One template for a row with all of its cells. */
const rowTemplate = template(
  `<tr role="row" class="${className}">${floorColumns
    .map(
      ({ cellClass, html }, index) =>
        `<td role="gridcell" aria-colindex="${index + 1}" tabindex="-1" class="${cellClass}">${html}</td>`,
    )
    .join('')}</tr>`,
)

/** The element of a cell, what fills it, and its class names with and without clipping. */
interface CellPlace {
  readonly element: HTMLElement
  readonly cell: Cell
  readonly cellClass: string
  readonly looseCellClass: string
  loose: boolean
}

/** A row of the product's cells, filled with one server after the other. */
export class FloorRow implements RecycledRow {
  readonly element = copy(rowElement())
  readonly #places: readonly CellPlace[]
  #note: UnreadableNote | null = null

  constructor() {
    this.#places = floorColumns.map(({ cellClass, looseCellClass, room, makeCell }, index) => {
      const element = childAt(this.element, index)
      return { element, cell: makeCell(element, room), cellClass, looseCellClass, loose: false }
    })
  }

  show(row: Row): void {
    if (row.kind === 'unreadable') {
      this.#note ??= new UnreadableNote(floorColumns.length)
      this.#note.show(row)
      this.element.replaceChildren(this.#note.element)
      return
    }
    if (this.#note?.element.parentNode === this.element) {
      this.element.replaceChildren(...this.#places.map(({ element }) => element))
    }
    for (const place of this.#places) {
      const loose = place.cell.show(row)
      if (loose === place.loose) continue
      place.loose = loose
      place.element.className = loose ? place.looseCellClass : place.cellClass
    }
  }
}

function rowElement(): HTMLElement {
  if (!(rowTemplate instanceof HTMLElement)) throw new Error('The template of a row is no row.')
  return rowTemplate
}
