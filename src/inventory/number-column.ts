import type { Row } from '~/api/server'

import { growTo } from './grow'

/** Rows that are read in a few milliseconds. */
const stepRows = 8192

/**
 * A number or time of all rows: `numbers[r]` belongs to row `r` and is NaN where the row has none. `numbers` may be
 * longer than what is in use; `length` rows are.
 */
export class NumberColumn {
  readonly #numberOf: (row: Row) => number | null
  #numbers = new Float64Array(0)
  #length = 0

  constructor(numberOf: (row: Row) => number | null) {
    this.#numberOf = numberOf
  }

  /** Number of rows that are indexed. */
  get length(): number {
    return this.#length
  }

  get numbers(): Float64Array {
    return this.#numbers
  }

  /** Indexes the rows that were appended, up to `end`; those before must be the ones that are indexed already. */
  extend(rows: readonly Row[], end = rows.length): void {
    if (end <= this.#length) return
    this.#numbers = growTo(this.#numbers, rows.length)
    for (let index = this.#length; index < end; index += 1) {
      const row = rows[index]
      this.#numbers[index] = (row === undefined ? null : this.#numberOf(row)) ?? Number.NaN
    }
    this.#length = end
  }

  /** The same in steps of a few milliseconds, so that input can be served between them. */
  *extendInSteps(rows: readonly Row[]): Generator<void, void, void> {
    while (this.#length < rows.length) {
      this.extend(rows, Math.min(this.#length + stepRows, rows.length))
      yield
    }
  }

  /** Marks with 1 each row whose number `test` holds for; other marks stay as they are. */
  mark(test: (value: number) => boolean, marks: Uint8Array): void {
    for (let row = 0; row < this.#length; row += 1) {
      if (test(this.#numbers[row] ?? Number.NaN)) marks[row] = 1
    }
  }
}
