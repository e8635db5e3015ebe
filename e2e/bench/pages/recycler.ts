import type { Row } from '~/api/server'

import { rowHeight } from './row-height'

/** The element of one row, which shows one row of the data after the other. */
export interface RecycledRow {
  readonly element: HTMLElement
  readonly show: (row: Row) => void
}

/** How many rows are drawn beyond the view: where a scroll is heading, and on the other side. */
export interface Overscan {
  readonly ahead: number
  readonly behind: number
}

/** A recycled row, and which row of the data it shows; none while it is put away. */
interface Slot {
  readonly view: RecycledRow
  place: number
  row: Row | null
}

interface RecyclerParts {
  /** What scrolls. It stands in the document. */
  readonly grid: HTMLElement
  /** Where the rows are put, as high as all of them. */
  readonly body: HTMLElement
  readonly overscan: Overscan
  readonly makeRow: () => RecycledRow
}

/**
 * Draws the rows in view with elements that are used again: slot `place % pool` shows the row at `place`. Reads the
 * layout only when it is known, after a scroll or another size, and never between two changes.
 */
export class Recycler {
  readonly #parts: RecyclerParts
  readonly #slots = new Map<number, Slot>()
  #rows: readonly Row[] = []
  #order: Uint32Array = new Uint32Array()
  /** The first row in view, and how many there are. */
  #top = 0
  #inView = 0
  /** Where the last scroll was heading. */
  #heading: 'down' | 'up' | null = null

  constructor(parts: RecyclerParts) {
    this.#parts = parts
    const { grid } = parts
    this.#measure()
    grid.addEventListener('scroll', () => this.#follow(), { passive: true })
    new ResizeObserver(() => {
      this.#measure()
      this.#draw()
    }).observe(grid)
  }

  /** Shows the rows that stand in `order`. */
  show(rows: readonly Row[], order: Uint32Array, total: number): void {
    this.#rows = rows
    this.#order = order
    const { grid, body } = this.#parts
    grid.setAttribute('aria-rowcount', String(total + 1))
    body.style.height = `${order.length * rowHeight}px`
    this.#draw()
  }

  #measure(): void {
    this.#inView = Math.ceil(this.#parts.grid.clientHeight / rowHeight)
  }

  #follow(): void {
    const top = Math.floor(this.#parts.grid.scrollTop / rowHeight)
    if (top === this.#top) return
    this.#heading = top > this.#top ? 'down' : 'up'
    this.#top = top
    this.#draw()
  }

  #draw(): void {
    const { ahead, behind } = this.#parts.overscan
    const count = this.#order.length
    // After rows went away, the scroll offset follows only once they are gone.
    const top = Math.min(this.#top, Math.max(0, count - this.#inView))
    const first = Math.max(0, top - (this.#heading === 'up' ? ahead : behind))
    const end = Math.min(count, top + this.#inView + (this.#heading === 'down' ? ahead : behind))
    const pool = this.#inView + ahead + behind
    for (let place = first; place < end; place += 1) this.#fill(place % pool, place)
    for (const slot of this.#slots.values()) {
      if (slot.place < first || slot.place >= end) putAway(slot)
    }
  }

  #fill(at: number, place: number): void {
    const row = this.#rows[this.#order[place] ?? -1]
    if (row === undefined) return
    const slot = this.#slots.get(at) ?? this.#addSlot(at)
    const { element } = slot.view
    if (slot.place !== place) {
      slot.place = place
      element.style.transform = `translateY(${place * rowHeight}px)`
      element.setAttribute('aria-rowindex', String(place + 2))
    }
    if (slot.row === row) return
    if (slot.row === null) {
      element.style.display = ''
      element.role = 'row'
    }
    slot.row = row
    slot.view.show(row)
  }

  #addSlot(at: number): Slot {
    const slot: Slot = { view: this.#parts.makeRow(), place: -1, row: null }
    this.#slots.set(at, slot)
    this.#parts.body.append(slot.view.element)
    return slot
  }
}

/** Takes a row off the screen; its element is kept. */
function putAway(slot: Slot): void {
  if (slot.row === null) return
  slot.row = null
  slot.view.element.style.display = 'none'
  slot.view.element.role = 'none'
}
