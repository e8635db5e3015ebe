import { adaptiveLimit } from './adaptive-limit'
import { loadProgress, type LoadProgress } from './load-progress'
import type { Loaded, LoadEnd } from './loaded'
import { endOf, nextNumber } from './page-plan'
import { type PageOutcome, pageRequests } from './page-requests'
import type { LoadHost, PageSource } from './page-source'
import { newThrottle } from './throttle'

/** Requests under way at once, at most; each is a page of hundreds of servers. */
const mostAtOnce = 6
/** The same of each of several lists, at least. */
const leastOfSeveral = 2
/** The same until the first rows are on the screen: they need the machine more than what comes after them. */
const mostBeforeRows = 1
/** Milliseconds between two states shown while pages pour in, at least: each costs time that the pages could have. */
const showingPeriod = 300
/** The same on a slow or busy machine: so many times what showing takes there, up to so many milliseconds. */
const showingShare = 10
const longestShowingPeriod = 1_000
/** The same of each of several lists, at most. */
const longestOfSeveral = 2_000

/**
 * Loads every page of a list from where `start` stands and yields the state as pages arrive: the first page alone,
 * then, where pages have numbers, several at once, as many as the API bears. A throttled page is waited for; a page
 * that fails is noted and the others go on. Loading from the state so reached asks only for what is missing. Where
 * there are several, the first one is asked for once more at the end, to see whether the list stood still; of one that
 * is counted its first row and the count tell.
 * @throws the reason of the host's signal when the load is given up.
 */
export async function* load(
  source: PageSource,
  start: Loaded,
  host: LoadHost,
): AsyncGenerator<Loaded, void, void> {
  const progress = loadProgress(start)
  const requests = pageRequests(source, host)
  const { lists = 1 } = source
  const share = Math.max(leastOfSeveral, Math.floor(mostAtOnce / lists))
  const limit = adaptiveLimit(source.paging === 'offset' ? share : 1)
  const throttle = newThrottle()
  let rowsStand = start.pages.size > 0

  function plan() {
    const { pages, tally, failures, count, again } = progress
    const { underWay } = requests
    return { source, pages, tally, failures, count, again, target: start.target, underWay }
  }

  function askForMore(): void {
    const most = rowsStand ? limit.current : mostBeforeRows
    while (requests.underWay.size < most && throttle.waiting === null) {
      const number = progress.mayGoOn() ? nextNumber(plan()) : null
      if (number === null) return
      const marker = progress.pages.get(number - 1)?.marker ?? null
      const readBefore = progress.pages.has(number)
      // An answer that was kept would not tell what has changed since.
      const counted = typeof progress.pages.get(number)?.count === 'number'
      const again = { cache: 'reload', glance: counted } as const
      requests.start({ number, marker, ...(readBefore ? again : {}) })
    }
  }

  function take(outcome: PageOutcome): void {
    const { number } = outcome
    if ('page' in outcome) {
      progress.read(number, outcome.page, host.now())
      throttle.served()
      limit.succeeded(outcome.milliseconds)
      return
    }
    const { error } = outcome
    if (error.kind === 'throttled') {
      if (throttle.waiting === null) limit.throttled()
      if (throttle.refused(error, host.now())) return
    }
    progress.failed(number, error, host.now())
  }

  function end(): LoadEnd | null {
    if (progress.failures.size === 0) return endOf(plan())
    return isMarkerRefused(source, progress) ? 'marker-refused' : null
  }

  async function waitForThrottle(): Promise<void> {
    const until = throttle.waiting?.until ?? 0
    await host.sleep(Math.max(0, until - host.now()), host.signal)
    throttle.over()
  }

  let shownAt = Number.NEGATIVE_INFINITY
  /** Milliseconds from a state that was shown to its frame, by the newest that is known. */
  let showingTook = 0
  async function watchShowing(): Promise<void> {
    const start = host.now()
    await host.painted()
    showingTook = host.now() - start
  }

  function timeToShow(): Promise<null> {
    const ownPeriod = Math.min(showingShare * showingTook, longestShowingPeriod)
    const period = Math.min(Math.max(showingPeriod, ownPeriod) * lists, longestOfSeveral)
    const milliseconds = Math.max(0, shownAt + period - host.now())
    const alarm = host.sleep(milliseconds, host.signal).then(() => null)
    // When the load has ended meanwhile nobody waits for it any more.
    alarm.catch(() => undefined)
    return alarm
  }

  /** Comes when what has arrived since is to be shown; null when nothing has. */
  let alarm = start.pages.size > 0 ? timeToShow() : null
  for (;;) {
    askForMore()
    if (requests.underWay.size > 0) {
      const outcome = await requests.next(alarm)
      if (outcome !== null) {
        take(outcome)
        alarm ??= timeToShow()
        continue
      }
    } else if (throttle.waiting === null || !progress.mayGoOn()) {
      break
    }
    alarm = null
    shownAt = host.now()
    yield progress.state(throttle.waiting)
    const onScreen = watchShowing()
    if (!rowsStand) {
      await onScreen
      rowsStand = progress.pages.size > 0
    }
    if (requests.underWay.size === 0) {
      await waitForThrottle()
      alarm = timeToShow()
    }
  }
  yield progress.lastState(end())
}

/**
 * Whether the API refused to go on after the row that it sent last: asked again, it would refuse for ever. Most likely
 * that server has left the list; which error says so is not documented.
 */
function isMarkerRefused(
  { paging }: PageSource,
  { failures }: Pick<LoadProgress, 'failures'>,
): boolean {
  const refused = [...failures.values()].some(
    ({ page, error }) =>
      page > 1 && (error.kind === 'invalid-request' || error.kind === 'not-found'),
  )
  return paging === 'marker' && refused
}
