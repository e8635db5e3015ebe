import { readablePart, type Row } from '~/api/server'

import { fold } from './refine/glob'
import { rowKey, seenText } from './row-keys'

/** A row that a text names, and how. */
export interface NamedRow {
  readonly row: Row
  /** What of the row holds the text where that is neither its name nor its id: an address. */
  readonly address: string | null
}

/** The rows that a text names best. */
export interface NamedRows {
  /** Best first; those that are named as well as each other in their order. Whole once the steps are done. */
  readonly found: readonly NamedRow[]
  /** Rows that the text names, those beyond `found` included. */
  readonly count: number
}

/** How well a text can name a row, best first. */
const degrees = ['whole', 'name beginning', 'name', 'beginning', 'part'] as const
type Degree = (typeof degrees)[number]

/** Rows looked at in a few milliseconds. */
const stepRows = 1024

/**
 * Looks for the rows that a text names: by their whole name, id or address, whatever its spelling, then by the
 * beginning and by words of the name, by the beginning of an id or address, and by any part of those. `*steps` does the
 * work, a few milliseconds each.
 */
export class RowsByName implements NamedRows {
  readonly #rows: readonly Row[]
  readonly #text: string
  readonly #words: readonly string[]
  readonly #most: number
  readonly #byDegree: Record<Degree, NamedRow[]> = {
    whole: [],
    'name beginning': [],
    name: [],
    beginning: [],
    part: [],
  }
  count = 0

  /** `most` bounds how many rows are kept. */
  constructor(rows: readonly Row[], text: string, most: number) {
    this.#rows = rows
    this.#text = fold(seenText(text))
    this.#words = this.#text.split(/\s+/)
    this.#most = most
  }

  get found(): readonly NamedRow[] {
    return degrees.flatMap((degree) => this.#byDegree[degree]).slice(0, this.#most)
  }

  *steps(): Generator<void, void, void> {
    if (this.#text === '') return
    const key = rowKey(this.#text)
    for (let start = 0; start < this.#rows.length; start += stepRows) {
      for (const row of this.#rows.slice(start, start + stepRows)) this.#take(row, key)
      yield
    }
  }

  #take(row: Row, key: string): void {
    const [degree, address] = this.#degreeOf(row, key)
    if (degree === null) return
    this.count += 1
    const kept = this.#byDegree[degree]
    if (kept.length < this.#most) kept.push({ row, address })
  }

  #degreeOf(row: Row, key: string): readonly [Degree | null, string | null] {
    const server = readablePart(row)
    let best: readonly [Degree | null, string | null] = [
      this.#degreeOfName(fold(server?.name ?? ''), fold(row.id)),
      null,
    ]
    for (const { address } of server?.addresses ?? []) {
      const degree = this.#degreeOfAddress(address, key)
      if (degree !== null && isBetter(degree, best[0])) best = [degree, address]
    }
    return best
  }

  #degreeOfName(name: string, id: string): Degree | null {
    if (name === this.#text || id === this.#text) return 'whole'
    if (name.startsWith(this.#text)) return 'name beginning'
    if (this.#words.every((word) => name.includes(word))) return 'name'
    if (id.startsWith(this.#text)) return 'beginning'
    return id.includes(this.#text) ? 'part' : null
  }

  #degreeOfAddress(address: string, key: string): Degree | null {
    const folded = fold(address)
    if (folded === this.#text) return 'whole'
    // Only an address can be spelled in several ways, and reading each one takes its time.
    if (key.startsWith('address ') && rowKey(address) === key) return 'whole'
    if (folded.startsWith(this.#text)) return 'beginning'
    return folded.includes(this.#text) ? 'part' : null
  }
}

function isBetter(degree: Degree, than: Degree | null): boolean {
  return than === null || degrees.indexOf(degree) < degrees.indexOf(than)
}
