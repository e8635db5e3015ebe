import { ApiError } from '~/api/error'
import type { Page } from '~/api/page'

import { adaptiveLimit } from './adaptive-limit'
import { assemble } from './assemble'
import type { Loaded, LoadedPage, PageFailure } from './loaded'
import { endOf, nextNumber } from './page-plan'

/** Where a list of pages comes from. */
export interface PageSource {
  /** Page numbers (the Servers endpoint), or the id of the last row (the recycle bin). */
  readonly paging: 'offset' | 'marker'
  /** Rows that a full page holds. */
  readonly pageSize: number
  readonly fetchPage: (place: PagePlace, signal: AbortSignal) => Promise<Page>
}

/** The page to fetch: its number from 1 on, and the id of the last row of the page before. */
export interface PagePlace {
  readonly number: number
  readonly marker: string | null
}

/** What a load needs of its surroundings. */
export interface LoadHost {
  readonly signal: AbortSignal
  readonly now: () => number
  /** Resolves after so many milliseconds, and rejects with the signal's reason when that comes first. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Requests under way at once, at most; each is a page of hundreds of servers. */
const mostAtOnce = 6
/** Milliseconds between two states shown while pages pour in. */
const showingPeriod = 150
/** Milliseconds to wait on a throttled request that does not say how long, doubled for each in a row. */
const firstWait = 1_000
/** Throttled answers in a row, without one page in between, after which the load gives up. */
const mostThrottledInARow = 8

type Outcome =
  | { readonly number: number; readonly page: Page; readonly milliseconds: number }
  | { readonly number: number; readonly error: ApiError }

/**
 * Loads every page of a list from where `start` stands and yields the state as pages arrive: the first page alone,
 * then, where pages have numbers, several at once, as many as the API bears. A throttled page is waited for; a page
 * that fails is noted and the others go on. Loading from the state so reached asks only for what is missing.
 * @throws the reason of the host's signal when the load is given up.
 */
export async function* load(
  source: PageSource,
  start: Loaded,
  host: LoadHost,
): AsyncGenerator<Loaded, void, void> {
  const pages = new Map(start.pages)
  const failures = new Map<number, PageFailure>()
  const underWay = new Map<number, Promise<Outcome>>()
  const limit = adaptiveLimit(source.paging === 'offset' ? mostAtOnce : 1)
  const assembled = assemble(pages)
  let { count } = start
  let { updatedAt } = start
  let throttledInARow = 0
  let waiting: Loaded['waiting'] = null
  let shownAt = Number.NEGATIVE_INFINITY

  function state(end: Loaded['end'] = null): Loaded {
    return {
      ...start,
      ...assembled.rows(end !== null || failures.size > 0),
      pages: new Map(pages),
      count,
      end,
      failures: [...failures.values()],
      waiting,
      stopped: false,
      updatedAt,
    }
  }

  async function fetchPage(number: number): Promise<Outcome> {
    const begun = host.now()
    try {
      const marker = pages.get(number - 1)?.marker ?? null
      const page = await source.fetchPage({ number, marker }, host.signal)
      return { number, page, milliseconds: host.now() - begun }
    } catch (cause) {
      host.signal.throwIfAborted()
      if (!(cause instanceof ApiError)) throw cause
      return { number, error: cause }
    }
  }

  for (;;) {
    while (underWay.size < limit.current && waiting === null && mayGoOn(failures)) {
      const number = nextNumber({ source, pages, failures, underWay, count, target: start.target })
      if (number === null) break
      underWay.set(number, fetchPage(number))
    }
    if (underWay.size === 0 && waiting === null) break

    if (underWay.size > 0) {
      const outcome = await Promise.race(underWay.values())
      underWay.delete(outcome.number)
      if ('page' in outcome) {
        pages.set(outcome.number, toLoadedPage(outcome.page))
        count = outcome.page.count ?? count
        updatedAt = host.now()
        throttledInARow = 0
        limit.succeeded(outcome.milliseconds)
      } else if (outcome.error.kind === 'throttled' && throttledInARow < mostThrottledInARow) {
        throttledInARow += 1
        limit.throttled()
        const seconds = outcome.error.retryAfter
        const wait = seconds === null ? firstWait * 2 ** (throttledInARow - 1) : seconds * 1000
        waiting = { until: host.now() + wait, error: outcome.error }
      } else {
        failures.set(outcome.number, { page: outcome.number, error: outcome.error, at: host.now() })
      }
    }
    if (waiting !== null && underWay.size === 0) {
      yield state()
      await host.sleep(Math.max(0, waiting.until - host.now()), host.signal)
      waiting = null
      continue
    }
    if (host.now() - shownAt >= showingPeriod && underWay.size > 0) {
      shownAt = host.now()
      yield state()
    }
  }
  yield state(failures.size > 0 ? null : endOf({ source, pages, count, target: start.target }))
}

/** Errors that every further request would meet as well; five refused signatures even lock an access key. */
const hopeless: ReadonlySet<string> = new Set([
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid-request',
  'offline',
])

/** Failed pages after which the rest is not tried any more. */
const mostFailures = 3

function mayGoOn(failures: ReadonlyMap<number, PageFailure>): boolean {
  if (failures.size >= mostFailures) return false
  return ![...failures.values()].some(({ error }) => hopeless.has(error.kind))
}

function toLoadedPage(page: Page): LoadedPage {
  return { rows: page.rows, url: page.url, marker: page.marker }
}
