import type { Row } from './server'

/** One page of either list, read. */
export interface Page {
  readonly rows: readonly Row[]
  /** Number of servers that match, where the API says it; the recycle bin never does. */
  readonly count: number | null
  /** Id of the last row as the API sent it, by which the next page can be asked for; null when it has none. */
  readonly marker: string | null
  /** The request as the proxy received it: path and query. */
  readonly url: string
  /** Seconds since the answer left the API, as far as the proxy kept it. */
  readonly age: number
}
