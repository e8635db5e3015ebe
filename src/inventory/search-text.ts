import { readablePart, type Row } from '~/api/server'

import { fold } from './refine/glob'

/** Rows whose texts are joined to one. Small enough to be built anew when one row of it changes. */
const chunkRows = 1024

interface Chunk {
  /** Place of its first row among all. */
  readonly first: number
  readonly rows: readonly Row[]
  /** Folded texts of the rows, one after the other; each item of a row ends with a line break. */
  readonly text: string
  /** Row `r` of the chunk stands from `offsets[r]` up to but not including `offsets[r + 1]`. */
  readonly offsets: Uint32Array
}

/**
 * Texts of rows, joined to long ones that `indexOf` walks. Without another `textOf`, what a plain word is looked for in
 * besides the fields that have few distinct values: name, id, addresses and MAC addresses. Updating keeps the chunks
 * whose rows are the same.
 */
export class SearchText {
  readonly #textOf: (row: Row) => string
  readonly #chunks: Chunk[] = []
  /** The rows whose text this is; null while it is being made. */
  #rows: readonly Row[] | null = null
  /** Counts updates, so that one that was overtaken by another ends. */
  #update = 0

  /** @param textOf the folded items of a row, each with a line break after it. */
  constructor(textOf = wordText) {
    this.#textOf = textOf
  }

  /** Another one with the same text, to be that of other rows of which many may be the same. */
  copy(): SearchText {
    const copy = new SearchText(this.#textOf)
    copy.#chunks.push(...this.#chunks)
    return copy
  }

  /** Makes the text that of `rows`. */
  update(rows: readonly Row[]): void {
    const steps = this.updateInSteps(rows)
    while (steps.next().done !== true);
  }

  /** The same, in steps of a few milliseconds, so that input can be served between them. */
  *updateInSteps(rows: readonly Row[]): Generator<void, void, void> {
    if (rows === this.#rows) return
    this.#rows = null
    this.#update += 1
    const update = this.#update
    const count = Math.ceil(rows.length / chunkRows)
    this.#chunks.length = Math.min(this.#chunks.length, count)
    for (let index = 0; index < count; index += 1) {
      const first = index * chunkRows
      if (holds(this.#chunks[index], rows, first)) continue
      this.#chunks[index] = buildChunk(rows.slice(first, first + chunkRows), first, this.#textOf)
      yield
      if (update !== this.#update) return
    }
    this.#rows = rows
  }

  /** Marks with 1 each row that holds a folded text; other marks stay as they are. */
  markText(text: string, marks: Uint8Array): void {
    this.#find(text, (chunk, row) => {
      marks[chunk.first + row] = 1
    })
  }

  /** Goes from row to row in which a text stands. */
  #find(text: string, found: (chunk: Chunk, row: number) => void): void {
    for (const chunk of this.#chunks) {
      const { offsets } = chunk
      let row = 0
      let at = chunk.text.indexOf(text)
      while (at !== -1) {
        while ((offsets[row + 1] ?? Infinity) <= at) row += 1
        found(chunk, row)
        row += 1
        if (row + 1 >= offsets.length) break
        at = chunk.text.indexOf(text, offsets[row])
      }
    }
  }

  /**
   * Marks with 1 each row of which `test` holds for a folded item; other marks stay as they are.
   * @param text stands in every item for which it holds, so that only rows with it are taken apart.
   */
  markItems(test: (folded: string) => boolean, text: string, marks: Uint8Array): void {
    this.#find(text, (chunk, row) => {
      const { offsets } = chunk
      const items = chunk.text.slice(offsets[row], (offsets[row + 1] ?? 0) - 1).split('\n')
      if (items.some(test)) marks[chunk.first + row] = 1
    })
  }
}

/** Whether a chunk is that of the rows from `first` on. */
function holds(chunk: Chunk | undefined, rows: readonly Row[], first: number): boolean {
  return (
    chunk?.rows.length === Math.min(chunkRows, rows.length - first) &&
    chunk.rows.every((row, index) => row === rows[first + index])
  )
}

function buildChunk(rows: readonly Row[], first: number, textOf: (row: Row) => string): Chunk {
  const offsets = new Uint32Array(rows.length + 1)
  const texts = rows.map(textOf)
  let length = 0
  for (const [index, text] of texts.entries()) {
    length += text.length
    offsets[index + 1] = length
  }
  return { first, rows, text: texts.join(''), offsets }
}

function wordText(row: Row): string {
  let text = `${fold(row.id)}\n`
  if (row.kind === 'unreadable') text += `${fold(row.reason)}\n`
  const server = readablePart(row)
  if (server === null) return text
  if (server.name !== null) text += `${fold(server.name)}\n`
  let lastMac: string | null = null
  for (const { address, mac } of server.addresses) {
    text += `${fold(address)}\n`
    if (mac === null || mac === lastMac) continue
    text += `${fold(mac)}\n`
    lastMac = mac
  }
  return text
}
