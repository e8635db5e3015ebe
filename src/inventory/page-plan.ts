import type { LoadedPage, LoadEnd } from './loaded'
import type { PageSource } from './load'

/** A list that never ends is a fault of the API; 100,000 servers in pages of 25 are 4,000 pages. */
const mostPages = 10_000

interface Plan {
  readonly source: Pick<PageSource, 'paging' | 'pageSize'>
  readonly pages: ReadonlyMap<number, LoadedPage>
  readonly count: number | null
  /** Rows after which the load pauses. */
  readonly target: number
}

/**
 * The number of the next page to ask for, or null when none can be asked for now. The first page comes alone, since
 * only its answer says how many there are; what lies beyond the count is asked for last and one by one, because the
 * count may be out of date.
 */
export function nextNumber(
  plan: Plan & {
    readonly failures: ReadonlyMap<number, unknown>
    readonly underWay: ReadonlyMap<number, unknown>
  },
): number | null {
  const { source, pages, count, failures, underWay } = plan
  const known = source.paging === 'offset' && count !== null && pages.has(1)
  const counted = known ? Math.ceil(count / source.pageSize) : 1
  const wanted = Math.min(counted, Math.ceil(plan.target / source.pageSize))
  for (let number = 1; number <= wanted; number += 1) {
    if (!pages.has(number) && !failures.has(number) && !underWay.has(number)) return number
  }
  const alone = underWay.size === 0 && failures.size === 0
  return alone && endOf(plan) === null && !targetReached(plan) ? lastNumber(pages) + 1 : null
}

/**
 * Why a list ends after the pages that were read, or null when more may follow. A short page alone does not end a
 * list: only an empty page does, or a short one with as many rows read as the API counts. Readers of this API that
 * trusted less have lost servers.
 */
export function endOf({ source, pages, count }: Plan): LoadEnd | null {
  const last = pages.get(lastNumber(pages))
  if (last === undefined) return null
  if (last.rows.length === 0) return 'complete'
  if (source.paging === 'offset') {
    const short = last.rows.length < source.pageSize
    if (short && count !== null && rowsRead(pages) >= count) return 'complete'
  } else if (last.marker === null) {
    return 'no-marker'
  }
  if (bringsNothingNew(pages)) return 'repeated-page'
  return pages.size >= mostPages ? 'page-limit' : null
}

function lastNumber(pages: ReadonlyMap<number, LoadedPage>): number {
  return pages.size === 0 ? 0 : Math.max(...pages.keys())
}

function rowsRead(pages: ReadonlyMap<number, LoadedPage>): number {
  let rows = 0
  for (const page of pages.values()) rows += page.rows.length
  return rows
}

function targetReached({ pages, target }: Plan): boolean {
  return rowsRead(pages) >= target
}

/** An API that sends the last page again and again would never end. */
function bringsNothingNew(pages: ReadonlyMap<number, LoadedPage>): boolean {
  const number = lastNumber(pages)
  const before = pages.get(number - 1)
  const last = pages.get(number)
  if (before === undefined || last === undefined) return false
  const ids = new Set(before.rows.map((row) => row.id))
  return last.rows.every((row) => ids.has(row.id))
}
