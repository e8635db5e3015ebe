import type { ApiError, ApiErrorKind } from '~/api/error'
import type { Page } from '~/api/page'

import { assemble } from './assemble'
import { addToTally, emptyTally, type PageTally } from './page-tally'
import type { Loaded, LoadedPage, LoadEnd, PageFailure } from './loaded'
import { settle } from './settle'

/** What a load has read so far, from the state it began with. */
export interface LoadProgress {
  readonly pages: ReadonlyMap<number, LoadedPage>
  readonly tally: PageTally
  readonly failures: ReadonlyMap<number, PageFailure>
  readonly count: number | null
  /** The first page, when it was read once more after all others. */
  readonly again: LoadedPage | null
  readonly read: (number: number, page: Page, now: number) => void
  readonly failed: (number: number, error: ApiError, now: number) => void
  /** Whether it makes sense to ask for more pages, after those that failed. */
  readonly mayGoOn: () => boolean
  /** The state to show while pages are under way. */
  readonly state: (waiting: Loaded['waiting']) => Loaded
  /** The state after the last page, with all rows, also those behind a page that failed; none failed of an ended list. */
  readonly lastState: (end: LoadEnd | null) => Loaded
}

/** Failed pages after which the rest is not tried any more. */
const mostFailures = 3

/**
 * Errors that a further request may be spared. Every one would meet the others as well: five refused signatures even
 * lock an access key, and a page fails by throttling only after all waiting was in vain.
 */
const passing: ReadonlySet<ApiErrorKind> = new Set([
  'server-error',
  'unreadable-answer',
  'timeout',
  'unreachable',
])

/** Begins where `start` stands; its failures are forgotten, since those pages are asked for again. */
export function loadProgress(start: Loaded): LoadProgress {
  const pages = new Map(start.pages)
  const failures = new Map<number, PageFailure>()
  const assembled = assemble(pages, failures, start.rows)
  let tally = [...pages.keys()].reduce(
    (tally, number) => addToTally(tally, pages, number),
    emptyTally,
  )
  let { count, updatedAt } = start
  let again: LoadedPage | null = null

  function state(whole: boolean, end: LoadEnd | null, waiting: Loaded['waiting']): Loaded {
    const { rows, repeated } = assembled.rows(whole)
    return {
      ...start,
      rows,
      repeated,
      pages: new Map(pages),
      count,
      end: end === 'complete' ? settle({ pages, again, rows, repeated, count }) : end,
      failures: end === null ? [...failures.values()] : [],
      waiting,
      stopped: false,
      updatedAt,
    }
  }

  return {
    pages,
    failures,
    get tally() {
      return tally
    },
    get count() {
      return count
    },
    get again() {
      return again
    },
    read(number, { rows, url, marker, age, ...page }, now) {
      const read = { rows, url, marker, count: page.count }
      if (pages.has(number)) {
        again = read
      } else {
        pages.set(number, read)
        tally = addToTally(tally, pages, number)
      }
      count = page.count ?? count
      // A list is as old as its oldest page; what only looks at the first one again makes none younger.
      updatedAt = Math.min(updatedAt ?? now, now - age * 1000)
    },
    failed(number, error, now) {
      failures.set(number, { page: number, error, at: now })
    },
    mayGoOn: () =>
      failures.size < mostFailures &&
      [...failures.values()].every(({ error }) => passing.has(error.kind)),
    state: (waiting) => state(false, null, waiting),
    lastState: (end) => state(true, end, null),
  }
}
