import type { RawColumns } from './raw-columns'
import type { RowIndexes } from './row-indexes'

/** What a query is evaluated against. */
export interface RefineContext {
  readonly indexes: RowIndexes
  /** Milliseconds since 1970, from which ages count. */
  readonly now: number
  /** Fields of the API by path; null where none can be read, so that every row lacks them. */
  readonly raw: RawColumns | null
}
