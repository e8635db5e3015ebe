import type { RawColumns } from '~/inventory/refine/raw-columns'

/** Fields of the API that rows do not hold, and what became of the wish to read them. */
export interface RawReading {
  readonly columns: RawColumns
  /** Why they could not be read; null while nothing is wrong. Their terms hold for every row then. */
  readonly failure: Error | null
  readonly retry: () => void
}
