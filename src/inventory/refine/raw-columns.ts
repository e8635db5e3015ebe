import type { Row } from '~/api/server'

/**
 * Values of fields of the API that rows do not hold, by path. They are read elsewhere, on demand.
 * The getter of a path stays the same function as long as its values do.
 */
export interface RawColumns {
  /** Texts that a row has at `path`, as `readRawPath` makes them; null while they are still being read. */
  readonly column: (path: string) => ((row: Row) => readonly string[]) | null
  /** Rows have come since that are still being read: until then they have no texts, or those of before a reload. */
  readonly behind: boolean
}
