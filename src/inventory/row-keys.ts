import { readablePart, type Row } from '~/api/server'

import { parseIp } from './ip-address'
import { fold } from './refine/glob'
import { startsWith } from './starts-with'

/** Rows whose keys are made in a few milliseconds. */
const stepRows = 512

/** Rows by what names one of them as a whole: id, name and addresses. */
export class RowKeys {
  /** One row as itself: a list for each of hundreds of thousands of keys would cost more than the rows. */
  readonly #byKey = new Map<string, Row | Row[]>()
  /** The same by the first digits of the id, which are what the screen shows of it. */
  readonly #byBeginning = new Map<string, Row | Row[]>()
  #rows: readonly Row[] = []
  /** Rows whose keys are there. */
  #length = 0

  /** The rows that a text names. */
  rowsOf(text: string): readonly Row[] {
    return listOf(this.#byKey.get(rowKey(text)))
  }

  /** The rows whose id begins with a text of at least 8 hexadecimal digits; none for any other text. */
  rowsBeginning(text: string): readonly Row[] {
    const wanted = rowKey(text)
    const [start] = idBeginning.exec(wanted) ?? []
    if (start === undefined) return []
    return listOf(this.#byBeginning.get(start)).filter((row) => fold(row.id).startsWith(wanted))
  }

  /** Whether it can take these rows: they begin with those that it has. */
  canTake(rows: readonly Row[]): boolean {
    return startsWith(rows, this.#rows.slice(0, this.#length))
  }

  /** Takes rows that begin with those that it has, in steps of a few milliseconds. */
  *extendInSteps(rows: readonly Row[]): Generator<void, void, void> {
    this.#rows = rows
    while (this.#length < rows.length) {
      const end = this.#length + stepRows
      for (const row of rows.slice(this.#length, end)) this.#add(row)
      this.#length = Math.min(end, rows.length)
      yield
    }
  }

  #add(row: Row): void {
    this.#put(row.id, row)
    const [start] = idBeginning.exec(fold(row.id)) ?? []
    if (start !== undefined) put(this.#byBeginning, start, row)
    const server = readablePart(row)
    if (server === null) return
    if (server.name !== null) this.#put(server.name, row)
    for (const { address } of server.addresses) this.#put(address, row)
  }

  #put(text: string, row: Row): void {
    const key = rowKey(text)
    if (key !== '') put(this.#byKey, key, row)
  }
}

/** The first digits of an id. */
const idBeginning = /^[\da-f]{8}(?=[\da-f-]*$)/

function put(rows: Map<string, Row | Row[]>, key: string, row: Row): void {
  const same = rows.get(key)
  if (same === row) return
  if (same === undefined) rows.set(key, row)
  else if (!Array.isArray(same)) rows.set(key, [same, row])
  else if (same.at(-1) !== row) same.push(row)
}

function listOf(found: Row | readonly Row[] = []): readonly Row[] {
  return 'length' in found ? found : [found]
}

/**
 * The same for texts that name the same rows: addresses in any spelling, other texts whatever their case. Characters
 * without a width count on neither side: they come along when a text is copied, and joiners stand in names.
 */
export function rowKey(text: string): string {
  const seen = seenText(text)
  const address = /[.:]/.test(seen) ? parseIp(seen) : null
  return address === null ? fold(seen) : `address ${address}`
}

/** A text without what cannot be seen of it: characters without a width, and blanks at its ends. */
export function seenText(text: string): string {
  return text.replace(unseen, '').trim()
}

const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]+/g
