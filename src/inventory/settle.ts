import type { LoadedPage, LoadEnd } from './loaded'
import type { PageSource } from './page-source'

interface ReadList {
  readonly pages: ReadonlyMap<number, LoadedPage>
  /**
   * The first page as it was when all others had been read, or of a list that is counted maybe only its first row; null
   * when it was not asked for again.
   */
  readonly again: LoadedPage | null
}

/**
 * Whether the first page has to be asked for again before a list counts as complete. Rows of one page are a list as it
 * stood at one moment; those of several are, if nothing changed between the first answer and the last.
 */
export function mayHaveMoved(
  { paging }: Pick<PageSource, 'paging'>,
  { pages, again }: ReadList,
): boolean {
  // By marker the last page of a complete list is empty.
  const several = pages.size > (paging === 'marker' && holdsAllItCounts(pages.get(1)) ? 2 : 1)
  return several && again === null && countsAgree(pages.values())
}

/** An empty page after one that lacks counted rows tells of another moment, unless the API counts wrong. */
function holdsAllItCounts(page: LoadedPage | undefined): boolean {
  const count = page?.count ?? null
  return count === null || count === page?.rows.length
}

/**
 * How a list ends that was read to its end. Newest first, which is the order that Nova documents, a server that comes
 * shows on the first page, and one that goes without another one coming in the count.
 */
export function settle({
  pages,
  again,
  rows,
  repeated,
  count,
}: ReadList & {
  readonly rows: readonly unknown[]
  readonly repeated: number
  readonly count: number | null
}): LoadEnd {
  const first = pages.get(1)
  const moved = first !== undefined && again !== null && !isSamePage(first, again)
  if (moved || repeated > 0 || !countsAgree(pages.values())) return 'changed'
  return count === null || count === rows.length ? 'complete' : 'miscounted'
}

function countsAgree(pages: Iterable<LoadedPage>): boolean {
  let seen: number | null = null
  for (const { count } of pages) {
    if (seen !== null && count !== null && count !== seen) return false
    seen = count ?? seen
  }
  return true
}

/**
 * Newest first, a server that came is the first row; one that went is missing in the count, and where nothing is counted
 * among the rows. The order within a page says nothing else: the documents name none.
 */
function isSamePage(one: LoadedPage, again: LoadedPage): boolean {
  const ids = new Set(one.rows.map(({ id }) => id))
  const asMany = one.count !== null || one.rows.length === again.rows.length
  return asMany && again.rows.every(({ id }) => ids.has(id)) && countsAgree([one, again])
}
