import type { ReactNode } from 'react'

/**
 * One column of a virtual table. Columns stay the same objects while nothing that their cells say has changed: that is
 * what lets the table skip rows. Declared with methods so that a column of a narrower row fits where any row may come.
 */
export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  /** What the column holds, in a sentence: the tooltip of the header. */
  readonly headerNote?: string
  /** Pixels; the least that a growing column gets. */
  readonly width: number
  /** Whether this column shares in what is left of a wide table; without such a column, the last one takes it. */
  readonly grow?: boolean
  /** It stays in place while the others scroll. Where no column says so, the first one does. */
  readonly pinned?: boolean
  /** Whether a click on the header asks for another order. */
  readonly sortable?: boolean
  /**
   * By what rows are sorted, where they alone do not say it: by time and by what is known beside them. Null comes last,
   * whatever the direction.
   */
  sortKey?(row: Row): string | number | null
  /** `end` for numbers. */
  readonly align?: 'start' | 'end'
  /** Class names of the cells, for a content of several parts: `flex items-center`. */
  readonly cellClass?: string
  /**
   * The cell's content, one line high. Controls in it carry `tabIndex={-1}`: the table lends them its one tab stop
   * while their cell is the active one. They hold no state that outlives that, because rows are reused on scrolling.
   * `lively`: the pointer is over the row, or the tab stop is in it; what is of use only then is drawn only then.
   */
  render(row: Row, lively: boolean): ReactNode
  /**
   * Whether the content surely fits into so many pixels. Its cell is not clipped then: each clip is a piece of work for
   * the compositor in every frame of a scroll.
   */
  fits?(row: Row, room: number): boolean
  /** The whole value in words: the tooltip of a cell whose content is cut off. */
  text(row: Row): string
  /** What the texts go by besides the row: where it is another one, texts that were read before are out of date. */
  readonly textsBy?: string
  /** The tooltip of the cell, where there is more to say than it shows. Asked for when the pointer comes. */
  hint?(row: Row): string | null
}

/** A column that the rows are sorted by. */
export interface ColumnOrder {
  readonly id: string
  readonly descending: boolean
}
