import type { Row } from '~/api/server'

import type { LoadedPage } from './loaded'

/** Rows of pages put together: each id once, the newest answer about it, in the place where it came first. */
export interface Assembled {
  readonly rows: readonly Row[]
  /** Rows that came a second time. */
  readonly repeated: number
}

/**
 * Puts pages together as they arrive. While some are under way, only those without a gap before them count, and those
 * that were there at the start, so that rows on the screen neither move nor go away; `whole` takes them all. Rows are
 * only ever appended to those of the call before, unless a gap was filled.
 */
export function assemble(pages: ReadonlyMap<number, LoadedPage>): {
  rows: (whole: boolean) => Assembled
} {
  const first = new Set(pages.keys())
  let done: readonly number[] = []
  let assembled: Assembled = { rows: [], repeated: 0 }
  const places = new Map<string, number>()

  return {
    rows(whole) {
      const sorted = [...pages.keys()].sort((one, other) => one - other)
      const gap = sorted.findIndex((number, index) => number !== index + 1)
      const numbers =
        whole || gap === -1
          ? sorted
          : sorted.filter((number, index) => index < gap || first.has(number))
      const grows = done.every((number, index) => numbers[index] === number)
      if (grows && numbers.length === done.length) return assembled
      if (!grows) places.clear()
      const rows: Row[] = grows ? [...assembled.rows] : []
      let repeated = grows ? assembled.repeated : 0
      for (const number of grows ? numbers.slice(done.length) : numbers) {
        for (const row of pages.get(number)?.rows ?? []) {
          const place = places.get(row.id)
          if (place === undefined) {
            places.set(row.id, rows.length)
            rows.push(row)
          } else {
            rows[place] = row
            repeated += 1
          }
        }
      }
      done = numbers
      assembled = { rows, repeated }
      return assembled
    },
  }
}
