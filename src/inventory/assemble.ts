import type { Row } from '~/api/server'

import type { LoadedPage } from './loaded'

/** Rows of pages put together: each id once, the newest answer about it, in the place where it came first. */
export interface Assembled {
  readonly rows: readonly Row[]
  /** Rows that came a second time. */
  readonly repeated: number
}

/**
 * Puts pages together as they arrive, in the order of their numbers; which of two rows of one id is newer says the
 * order in which their pages stand in `pages`. While some pages are under way, only those count that have no other
 * under way before them, and those whose rows were `shown` at the start, so that rows on the screen neither move nor
 * go away; `whole` takes them all. A page that `failed` is not waited for.
 */
export function assemble(
  pages: ReadonlyMap<number, LoadedPage>,
  failed: ReadonlyMap<number, unknown>,
  shown: readonly Row[],
): { rows: (whole: boolean) => Assembled } {
  const first = shownPages(pages, shown)
  let done: readonly number[] = []
  let assembled: Assembled = { rows: [], repeated: 0 }
  const places = new Map<string, number>()
  /** When the page of each row arrived, by the row's place. */
  const arrivals: number[] = []

  function settledBefore(): number {
    let number = 1
    while (pages.has(number) || failed.has(number)) number += 1
    return number
  }

  return {
    rows(whole) {
      const arrivalOf = new Map([...pages.keys()].map((number, index) => [number, index]))
      const gap = whole ? Number.POSITIVE_INFINITY : settledBefore()
      const numbers = [...pages.keys()]
        .filter((number) => number < gap || first.has(number))
        .sort((one, other) => one - other)
      const grows = done.every((number, index) => numbers[index] === number)
      if (grows && numbers.length === done.length) return assembled
      if (!grows) places.clear()
      const rows: Row[] = grows ? [...assembled.rows] : []
      let repeated = grows ? assembled.repeated : 0
      for (const number of grows ? numbers.slice(done.length) : numbers) {
        const arrival = arrivalOf.get(number) ?? 0
        for (const row of pages.get(number)?.rows ?? []) {
          const place = places.get(row.id) ?? rows.length
          if (place < rows.length) repeated += 1
          if (place === rows.length || arrival >= (arrivals[place] ?? 0)) {
            rows[place] = row
            arrivals[place] = arrival
            places.set(row.id, place)
          }
        }
      }
      done = numbers
      assembled = { rows, repeated }
      return assembled
    },
  }
}

/** Numbers of the pages of which all rows are among `shown`: those of an interrupted load may wait for one before. */
function shownPages(
  pages: ReadonlyMap<number, LoadedPage>,
  shown: readonly Row[],
): ReadonlySet<number> {
  const ids = new Set(shown.map(({ id }) => id))
  return new Set(
    [...pages.keys()].filter((number) => pages.get(number)?.rows.every(({ id }) => ids.has(id))),
  )
}
