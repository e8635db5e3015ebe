import type { LoadedPage } from './loaded'

/** Sums over pages, kept up as they arrive: thousands of pages are not walked again for each one. */
export interface PageTally {
  /** The highest number of a page. */
  readonly last: number
  /** Pages from the first one on without one missing. */
  readonly unbroken: number
  /** Rows read, those that came twice counted twice. */
  readonly read: number
}

/** Before the first page. */
export const emptyTally: PageTally = { last: 0, unbroken: 0, read: 0 }

/** The tally with page `number`, which is among `pages`, and was not counted before. */
export function addToTally(
  tally: PageTally,
  pages: ReadonlyMap<number, LoadedPage>,
  number: number,
): PageTally {
  let { unbroken } = tally
  while (pages.has(unbroken + 1)) unbroken += 1
  return {
    last: Math.max(tally.last, number),
    unbroken,
    read: tally.read + (pages.get(number)?.rows.length ?? 0),
  }
}
