import type { Row } from '~/api/server'

import { growTo } from './grow'
import { fold } from './refine/glob'

/** Rows that are indexed in a few milliseconds. */
const stepRows = 1024

/**
 * One field of all rows as codes: a predicate, a rank or a count is worked out once for each distinct value, not once
 * for each row.
 *
 * The codes of row `r` are `codes[offsets[r]]` up to but not including `codes[offsets[r + 1]]`: none where the row has
 * no value, each at most once; `values[code]` is the value. Codes are given in the order in which values first
 * appear, and stay when rows are appended. `codes` and `offsets` may be longer than what is in use; `length` rows are.
 */
export class FieldIndex {
  readonly #valuesOf: (row: Row) => readonly string[]
  readonly #codeOf = new Map<string, number>()
  readonly #values: string[] = []
  readonly #folded: string[] = []
  readonly #firstOfFolded = new Map<string, number>()
  readonly #firsts: number[] = []
  #codes = new Uint32Array(0)
  #offsets = new Uint32Array(1)
  #length = 0

  constructor(valuesOf: (row: Row) => readonly string[]) {
    this.#valuesOf = valuesOf
  }

  /** Number of rows that are indexed. */
  get length(): number {
    return this.#length
  }

  /** Distinct values by code, as they are written. */
  get values(): readonly string[] {
    return this.#values
  }

  get codes(): Uint32Array {
    return this.#codes
  }

  get offsets(): Uint32Array {
    return this.#offsets
  }

  /** Distinct values by code, in the form in which texts are compared. */
  get folded(): readonly string[] {
    for (let code = this.#folded.length; code < this.#values.length; code += 1) {
      this.#folded.push(fold(this.#values[code] ?? ''))
    }
    return this.#folded
  }

  /** By code, the first code whose value is the same but for case. */
  get firsts(): readonly number[] {
    const { folded } = this
    for (let code = this.#firsts.length; code < folded.length; code += 1) {
      const text = folded[code] ?? ''
      const first = this.#firstOfFolded.get(text) ?? code
      if (first === code) this.#firstOfFolded.set(text, code)
      this.#firsts.push(first)
    }
    return this.#firsts
  }

  /** Indexes the rows that were appended, up to `end`; those before must be the ones that are indexed already. */
  extend(rows: readonly Row[], end = rows.length): void {
    if (end <= this.#length) return
    this.#offsets = growTo(this.#offsets, rows.length + 1)
    let used = this.#offsets[this.#length] ?? 0
    for (let index = this.#length; index < end; index += 1) {
      const row = rows[index]
      const start = used
      for (const value of row === undefined ? [] : this.#valuesOf(row)) {
        const code = this.#code(value)
        if (this.#has(code, start, used)) continue
        if (used === this.#codes.length) this.#codes = growTo(this.#codes, used + 1)
        this.#codes[used] = code
        used += 1
      }
      this.#offsets[index + 1] = used
    }
    this.#length = end
  }

  /** The same in steps of a few milliseconds, so that input can be served between them. */
  *extendInSteps(rows: readonly Row[]): Generator<void, void, void> {
    while (this.#length < rows.length) {
      this.extend(rows, Math.min(this.#length + stepRows, rows.length))
      void this.folded
      yield
    }
  }

  /** Marks with 1 each row that has a value which `test` holds for; other marks stay as they are. */
  mark(test: (folded: string, original: string) => boolean, marks: Uint8Array): void {
    const { folded } = this
    const holds = new Uint8Array(folded.length)
    for (let code = 0; code < folded.length; code += 1) {
      if (test(folded[code] ?? '', this.#values[code] ?? '')) holds[code] = 1
    }
    this.markCodes(holds, marks)
  }

  /** Marks with 1 each row that has a code `c` for which `holds[c]` is 1. */
  markCodes(holds: Uint8Array, marks: Uint8Array): void {
    const codes = this.#codes
    const offsets = this.#offsets
    let at = 0
    for (let row = 0; row < this.#length; row += 1) {
      const end = offsets[row + 1] ?? 0
      for (; at < end; at += 1) {
        if (holds[codes[at] ?? 0] === 1) marks[row] = 1
      }
    }
  }

  /** How many rows have each code: all rows, or those of `rows` (indices). */
  count(rows?: Uint32Array): Uint32Array {
    const counts = new Uint32Array(this.#values.length)
    if (rows === undefined) {
      const end = this.#offsets[this.#length] ?? 0
      for (let at = 0; at < end; at += 1) {
        const code = this.#codes[at] ?? 0
        counts[code] = (counts[code] ?? 0) + 1
      }
      return counts
    }
    for (const row of rows) {
      const end = this.#offsets[row + 1] ?? 0
      for (let at = this.#offsets[row] ?? 0; at < end; at += 1) {
        const code = this.#codes[at] ?? 0
        counts[code] = (counts[code] ?? 0) + 1
      }
    }
    return counts
  }

  #has(code: number, start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#codes[at] === code) return true
    return false
  }

  #code(value: string): number {
    const known = this.#codeOf.get(value)
    if (known !== undefined) return known
    const code = this.#values.length
    this.#codeOf.set(value, code)
    this.#values.push(value)
    return code
  }
}
