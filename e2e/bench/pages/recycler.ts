import type { Row } from '~/api/server'

import { textColumns } from './columns'
import { rowHeight } from './row-height'

const overscan = 8

/** Elements of one row, and which row they show. */
interface Slot {
  readonly element: HTMLElement
  readonly texts: readonly Text[]
  place: number
  row: Row | undefined
}

/** Draws the rows in view with elements that are used again: slot `place % pool` shows the row at `place`. */
export class Recycler {
  readonly #grid: HTMLElement
  readonly #body: HTMLElement
  readonly #slots: Slot[] = []
  #rows: readonly Row[] = []
  #order: Uint32Array = new Uint32Array()

  constructor(grid: HTMLElement, body: HTMLElement) {
    this.#grid = grid
    this.#body = body
    grid.addEventListener('scroll', () => this.#draw(), { passive: true })
  }

  /** Shows the rows that stand in `order`. */
  show(rows: readonly Row[], order: Uint32Array, total: number): void {
    this.#rows = rows
    this.#order = order
    this.#grid.setAttribute('aria-rowcount', String(total + 1))
    this.#body.style.height = `${order.length * rowHeight}px`
    this.#draw()
  }

  #draw(): void {
    const first = Math.max(0, Math.floor(this.#grid.scrollTop / rowHeight) - overscan)
    const inView = Math.ceil(this.#grid.clientHeight / rowHeight)
    const pool = inView + 2 * overscan + 1
    while (this.#slots.length < pool) this.#slots.push(this.#addSlot())
    for (let place = first; place < first + pool; place += 1) {
      const slot = this.#slots[place % pool]
      if (slot !== undefined) this.#fill(slot, place)
    }
  }

  #fill(slot: Slot, place: number): void {
    const index = this.#order[place]
    const row = index === undefined ? undefined : this.#rows[index]
    if (slot.place !== place) {
      slot.place = place
      slot.element.style.transform = `translateY(${place * rowHeight}px)`
      slot.element.setAttribute('aria-rowindex', String(place + 2))
    }
    if (slot.row === row) return
    if ((row === undefined) !== (slot.row === undefined)) {
      slot.element.style.display = row === undefined ? 'none' : ''
      slot.element.role = row === undefined ? 'none' : 'row'
    }
    slot.row = row
    if (row === undefined) return
    for (const [at, text] of slot.texts.entries()) {
      const value = row.kind === 'server' ? textColumns[at]?.text(row) : row.reason
      if (text.data !== value) text.data = value ?? ''
    }
  }

  #addSlot(): Slot {
    const element = document.createElement('div')
    element.className = 'row'
    element.style.display = 'none'
    const texts = textColumns.map(({ width }) => {
      const cell = document.createElement('div')
      cell.className = 'cell'
      cell.role = 'gridcell'
      cell.style.width = `${width}px`
      const text = document.createTextNode('')
      cell.append(text)
      element.append(cell)
      return text
    })
    this.#body.append(element)
    return { element, texts, place: -1, row: undefined }
  }
}
