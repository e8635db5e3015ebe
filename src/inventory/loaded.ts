import type { ApiError } from '~/api/error'
import type { Row } from '~/api/server'

/** Why a load went no further: everything was there, or the API gave no way to ask for the next page. */
export type LoadEnd = 'complete' | 'repeated-page' | 'no-marker' | 'page-limit'

/** What has been loaded of a list so far, and what is known about the rest. */
export interface Loaded {
  /** Each id once, in the order of the API. */
  readonly rows: readonly Row[]
  /** Number of servers that the API's newest answer says there are; null where it does not say. */
  readonly count: number | null
  /** Pages read. */
  readonly pages: number
  /** Rows that came a second time, because the list moved between two pages. */
  readonly repeated: number
  /** Id of the last row read, by which the next page is asked for where paging goes by marker. */
  readonly marker: string | null
  readonly end: LoadEnd | null
  /** The page after the last one read could not be loaded, and when that was, in milliseconds since 1970. */
  readonly failure: { readonly error: ApiError; readonly at: number } | null
  /** A person stopped the load. */
  readonly stopped: boolean
  /** When the newest page arrived, in milliseconds since 1970; null before the first. */
  readonly updatedAt: number | null
  /** The request of the newest page. */
  readonly url: string | null
  /** Rows that a reload has read so far; the rows above are still those of the load before. */
  readonly reloaded: number | null
}

/** Before the first page. */
export const nothingLoaded: Loaded = {
  rows: [],
  count: null,
  pages: 0,
  repeated: 0,
  marker: null,
  end: null,
  failure: null,
  stopped: false,
  updatedAt: null,
  url: null,
  reloaded: null,
}

/** Whether every server that matches is among the rows, as far as the API lets anybody know. */
export function isComplete(loaded: Loaded): boolean {
  return loaded.end === 'complete'
}

/**
 * By how many servers the rows of a complete load differ from the count of the API; 0 where they agree or the API
 * gives no count. The list changed while it was loading, or the API counts differently.
 */
export function discrepancy(loaded: Loaded): number {
  return isComplete(loaded) && loaded.count !== null ? loaded.rows.length - loaded.count : 0
}
