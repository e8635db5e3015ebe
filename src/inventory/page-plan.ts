import type { LoadedPage, LoadEnd } from './loaded'
import type { PageSource } from './page-source'
import type { PageTally } from './page-tally'
import { mayHaveMoved } from './settle'

/** A list that never ends is a fault of the API; 100,000 servers in pages of 25 are 4,000 pages. */
const mostPages = 10_000

interface Plan {
  readonly source: Pick<PageSource, 'paging' | 'pageSize'>
  readonly pages: ReadonlyMap<number, LoadedPage>
  readonly tally: PageTally
  readonly count: number | null
  /** Rows after which the load pauses. */
  readonly target: number
}

/**
 * The number of the next page to ask for, or null when none can be asked for now. The first page comes alone, since
 * only its answer says how many there are. Then come those that the count promises and those that are missing between
 * others; what lies beyond is asked for last and one by one, because the count may be out of date. The first page comes
 * once more at the very end, because the list may have moved.
 */
export function nextNumber(
  plan: Plan & {
    readonly again: LoadedPage | null
    readonly failures: ReadonlyMap<number, unknown>
    readonly underWay: ReadonlyMap<number, unknown>
  },
): number | null {
  const { pages, tally, failures, underWay } = plan
  const wanted = Math.max(tally.last, promised(plan))
  for (let number = tally.unbroken + 1; number <= wanted; number += 1) {
    if (!pages.has(number) && !failures.has(number) && !underWay.has(number)) return number
  }
  if (underWay.size > 0 || failures.size > 0) return null
  const end = endOf(plan)
  if (end === null) return pauses(plan) ? null : tally.last + 1
  return end === 'complete' && mayHaveMoved(plan.source, plan) ? 1 : null
}

/** Pages that there must be, by the count, up to where the load pauses. */
function promised({ source, pages, count, target }: Plan): number {
  if (source.paging !== 'offset' || count === null || !pages.has(1)) return 1
  return Math.min(Math.ceil(Math.min(count, target) / source.pageSize), mostPages)
}

/** When all that is counted was read, one more page tells whether that was all, rather than a pause. */
function pauses({ source, tally, count, target }: Plan): boolean {
  if (tally.read < target) return false
  const confirming = count !== null && count <= tally.read
  return !confirming || tally.last > Math.ceil(target / source.pageSize)
}

/**
 * Why a list ends after the pages that were read, or null when more may follow; whether one that ends `complete` stood
 * still meanwhile is another question. A short page alone does not end a
 * list: only an empty page does, or a short one with as many rows read as the API counts. Readers of this API that
 * trusted less have lost servers.
 */
export function endOf({ source, pages, tally, count }: Plan): LoadEnd | null {
  const last = pages.get(tally.last)
  if (last === undefined) return null
  if (last.rows.length === 0) return 'complete'
  if (source.paging === 'offset') {
    const short = last.rows.length < source.pageSize
    if (short && count !== null && tally.read >= count) return 'complete'
  } else if (last.marker === null) {
    return 'no-marker'
  } else if (goesRound(pages, last)) {
    return 'repeated-page'
  }
  if (bringsNothingNew(pages.get(tally.last - 1), last)) return 'repeated-page'
  return pages.size >= mostPages ? 'page-limit' : null
}

/** Asked to go on after a row that it has gone on after before, the API would send the same pages for ever. */
function goesRound(pages: ReadonlyMap<number, LoadedPage>, last: LoadedPage): boolean {
  for (const page of pages.values()) if (page !== last && page.marker === last.marker) return true
  return false
}

/** An API that sends the last page again and again would never end. */
function bringsNothingNew(before: LoadedPage | undefined, last: LoadedPage): boolean {
  if (before === undefined) return false
  const ids = new Set(before.rows.map((row) => row.id))
  return last.rows.every((row) => ids.has(row.id))
}
