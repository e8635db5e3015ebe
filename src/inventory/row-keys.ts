import type { Row } from '~/api/server'

import { parseIp } from './ip-address'
import { fold } from './refine/glob'

/** Rows whose keys are made in a few milliseconds. */
const stepRows = 1024

/** Rows by what names one of them as a whole: id, name and addresses. */
export class RowKeys {
  readonly #byKey = new Map<string, Row[]>()
  #rows: readonly Row[] = []
  /** Rows whose keys are there. */
  #length = 0

  /** The rows that a text names. */
  rowsOf(text: string): readonly Row[] {
    return this.#byKey.get(rowKey(text)) ?? []
  }

  /** Takes rows, those of before among them or not, in steps of a few milliseconds. */
  *updateInSteps(rows: readonly Row[]): Generator<void, void, void> {
    for (let place = 0; place < this.#length; place += 1) {
      if (rows[place] === this.#rows[place]) continue
      this.#byKey.clear()
      this.#length = 0
    }
    this.#rows = rows
    while (this.#length < rows.length) {
      const end = this.#length + stepRows
      for (const row of rows.slice(this.#length, end)) this.#add(row)
      this.#length = Math.min(end, rows.length)
      yield
    }
  }

  #add(row: Row): void {
    const texts =
      row.kind === 'server'
        ? [row.id, row.name ?? '', ...row.addresses.map(({ address }) => address)]
        : [row.id]
    for (const key of new Set(texts.map(rowKey))) {
      if (key === '') continue
      const same = this.#byKey.get(key)
      if (same === undefined) this.#byKey.set(key, [row])
      else same.push(row)
    }
  }
}

/** The same for texts that name the same rows: addresses in any spelling, other texts whatever their case. */
export function rowKey(text: string): string {
  const address = /[.:]/.test(text) ? parseIp(text) : null
  return address === null ? fold(text.trim()) : `address ${address}`
}
