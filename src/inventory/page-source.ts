import type { QueryKey } from '@tanstack/react-query'

import type { ApiError } from '~/api/error'
import type { Page } from '~/api/page'
import type { ProjectName } from '~/api/project'

/** Where a list of pages comes from. */
export interface PageSource {
  /** Page numbers (the Servers endpoint), or the id of the last row (the recycle bin). */
  readonly paging: 'offset' | 'marker'
  /** Lists that load at once, this one among them; they share what a page has of connections and of time. */
  readonly lists?: number
  /** Rows that a full page holds. */
  readonly pageSize: number
  readonly fetchPage: (place: PagePlace, signal: AbortSignal) => Promise<Page>
  /** Whether an error says that there is no such list here, rather than that it could not be read. */
  readonly isNotOffered?: (error: ApiError) => boolean
  /** The same list for an API that makes nothing of page numbers. */
  readonly byMarker?: PageSource
}

/** A source whose list loads beside others, `lists` of them in all. */
export function besideOthers(source: PageSource, lists: number): PageSource {
  const { byMarker } = source
  const shared = { ...source, lists }
  return byMarker === undefined ? shared : { ...shared, byMarker: { ...byMarker, lists } }
}

/** A list of a project: where it is in the query cache, and where its rows come from. */
export interface ListOrigin {
  readonly project: ProjectName
  readonly queryKey: QueryKey
  readonly source: PageSource
}

/** The page to fetch: its number from 1 on, and the id of the last row of the page before. */
export interface PagePlace {
  readonly number: number
  readonly marker: string | null
  /** As for `fetch`: `reload` where an answer that the proxy or the browser has kept will not do. */
  readonly cache?: RequestCache
  /** The first row and the count are enough; who answers with more loses nothing but time. */
  readonly glance?: boolean
}

/** What a load needs of its surroundings. */
export interface LoadHost {
  readonly signal: AbortSignal
  readonly now: () => number
  /** Resolves after so many milliseconds, and rejects with the signal's reason when that comes first. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Resolves once the state that was yielded last is on the screen; never rejects. */
  readonly painted: () => Promise<void>
}
