import { ApiError } from '~/api/error'
import type { Page } from '~/api/page'

import type { LoadHost, PagePlace, PageSource } from './page-source'

/** What became of the request for a page. */
export type PageOutcome =
  | { readonly number: number; readonly page: Page; readonly milliseconds: number }
  | { readonly number: number; readonly error: ApiError }

/** Requests for pages, several at once. */
export interface PageRequests {
  /** Numbers of the pages that are under way. */
  readonly underWay: ReadonlyMap<number, unknown>
  readonly start: (place: PagePlace) => void
  /**
   * The next outcome, or null when `alarm` comes before it.
   * @throws the reason of the host's signal when the load was given up, and whatever is no failure of the API.
   */
  readonly next: (alarm: Promise<null> | null) => Promise<PageOutcome | null>
}

/** Asks `source` for pages. */
export function pageRequests(source: PageSource, host: LoadHost): PageRequests {
  const underWay = new Map<number, Promise<PageOutcome>>()

  async function fetchPage(place: PagePlace): Promise<PageOutcome> {
    const { number } = place
    const begun = host.now()
    try {
      const page = await source.fetchPage(place, host.signal)
      return { number, page, milliseconds: host.now() - begun }
    } catch (cause) {
      host.signal.throwIfAborted()
      if (!(cause instanceof ApiError)) throw cause
      return { number, error: cause }
    }
  }

  return {
    underWay,
    start(place) {
      const request = fetchPage(place)
      // When the load is given up nobody may be waiting for it any more.
      request.catch(() => undefined)
      underWay.set(place.number, request)
    },
    async next(alarm) {
      const requests = [...underWay.values()]
      const outcome = await Promise.race(alarm === null ? requests : [alarm, ...requests])
      if (outcome !== null) underWay.delete(outcome.number)
      return outcome
    },
  }
}
