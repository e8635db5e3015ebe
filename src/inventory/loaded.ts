import type { ApiError } from '~/api/error'
import type { ProjectName } from '~/api/project'
import type { Row } from '~/api/server'

import type { Changes } from './change'

/**
 * Why a load went no further: everything was there, as far as anybody can tell; everything was read, but the list
 * `changed` meanwhile, or the API counts other than it sends; or the API gave no way to ask for the next page.
 */
export type LoadEnd =
  | 'complete'
  | 'changed'
  | 'miscounted'
  | 'marker-refused'
  | 'repeated-page'
  | 'no-marker'
  | 'page-limit'

/** One page of a list as it was read. */
export interface LoadedPage {
  readonly rows: readonly Row[]
  /** The request, as the proxy received it. */
  readonly url: string
  /** Id of the last row, by which the next page is asked for where paging goes by marker. */
  readonly marker: string | null
  /** Number of servers that match, as this answer says; null where it does not. */
  readonly count: number | null
}

/** A page that could not be loaded, and when that was, in milliseconds since 1970. */
export interface PageFailure {
  readonly page: number
  readonly error: ApiError
  readonly at: number
}

/** The list of one project, as a part of the lists of several. */
export interface LoadedProject {
  readonly project: ProjectName
  readonly loaded: Loaded
}

/** What has been loaded of a list so far, and what is known about the rest. */
export interface Loaded {
  /** The pages that were read, by their number from 1 on. */
  readonly pages: ReadonlyMap<number, LoadedPage>
  /** The rows of those pages in the order of the API, each id once. */
  readonly rows: readonly Row[]
  /** Rows that came a second time, because the list moved between two pages. */
  readonly repeated: number
  /** Number of servers that the API's newest answer says there are; null where it does not say. */
  readonly count: number | null
  readonly end: LoadEnd | null
  readonly failures: readonly PageFailure[]
  /** The API asked to wait: the load goes on by itself at `until`, in milliseconds since 1970. */
  readonly waiting: { readonly until: number; readonly error: ApiError } | null
  /** A person stopped the load. */
  readonly stopped: boolean
  /** Rows after which the load pauses by itself until a person asks for the rest. */
  readonly target: number
  /** When the page that has been here longest left the API, in milliseconds since 1970; null before the first. */
  readonly updatedAt: number | null
  /** Rows that a reload has read, or had when it failed; the rows above are still those of the load before. */
  readonly reloaded: number | null
  /** The API made nothing of page numbers, so that pages are asked for by the last row of the one before. */
  readonly byMarker: boolean
  /** What reloads have found to be different; null before the first. */
  readonly changes: Changes | null
  /** The list was reloaded by itself: nobody waits to hear of it. */
  readonly byItself: boolean
  /** The lists that this one is made of where it is that of several projects; none where it is that of one. */
  readonly projects: readonly LoadedProject[]
}

/** Before the first page. `target` is the number of rows after which the load pauses. */
export function nothingLoaded(target: number): Loaded {
  return {
    pages: new Map(),
    rows: [],
    repeated: 0,
    count: null,
    end: null,
    failures: [],
    waiting: null,
    stopped: false,
    target,
    updatedAt: null,
    reloaded: null,
    byMarker: false,
    changes: null,
    byItself: false,
    projects: [],
  }
}

/** Whether the rows are all servers that match, as far as the API lets anybody know. */
export function isComplete(loaded: Loaded): boolean {
  return loaded.end === 'complete'
}

/** Whether the API had no more rows to send, though they need not be all servers that match. */
export function isReadToEnd({ end }: Loaded): boolean {
  return end === 'complete' || end === 'changed' || end === 'miscounted'
}

/** Whether the load paused by itself because it reached its target; rows that came twice count twice for it. */
export function isPaused(loaded: Loaded): boolean {
  const { pages, rows, repeated, target, failures, end } = loaded
  const reached = pages.size > 0 && rows.length + repeated >= target
  return reached && end === null && failures.length === 0
}

/** Whether more rows come by themselves, or would, had the load not been left: it is not at rest. */
export function isUnderWay(loaded: Loaded): boolean {
  const { end, failures, stopped, reloaded, projects } = loaded
  if (projects.length > 0) return projects.some(({ loaded }) => isUnderWay(loaded))
  const more = reloaded !== null || (end === null && !stopped && !isPaused(loaded))
  return more && failures.length === 0
}

/**
 * Whether all rows that are known of are there, and only the request failed that tells whether that is all, or whether
 * the list changed meanwhile.
 */
export function onlyCheckFailed(loaded: Loaded): boolean {
  const { pages, failures, rows, count, projects } = loaded
  if (projects.length > 0) {
    return failures.length > 0 && projects.every(({ loaded }) => hasAllRows(loaded))
  }
  if (failures.length === 0 || isReload(loaded)) return false
  const allCounted = count !== null && rows.length > 0 && rows.length >= count
  return allCounted || failures.every(({ page }) => pages.has(page))
}

function hasAllRows(loaded: Loaded): boolean {
  return loaded.failures.length > 0 ? onlyCheckFailed(loaded) : isReadToEnd(loaded)
}

/** Whether the last load, if there was one, brought what is there. */
export function isUpToDate({ failures, reloaded }: Pick<Loaded, 'failures' | 'reloaded'>): boolean {
  return failures.length === 0 && reloaded === null
}

/** Whether a list has more rows that nobody has asked for yet: it is paused, stopped or under way. */
export function goesOn(loaded: Loaded): boolean {
  return !isReload(loaded) && loaded.failures.length === 0
}

/** Whether what is to come, or has just failed, is a reload: there is nothing to go on with, or all is wanted anew. */
export function isReload({ end, reloaded }: Pick<Loaded, 'end' | 'reloaded'>): boolean {
  return end !== null || reloaded !== null
}
