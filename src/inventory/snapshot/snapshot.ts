import type { Row } from '~/api/server'
import type { ExportFacts } from '../export/export-facts'

/** What the file of a snapshot says of its rows. */
export interface SnapshotFacts extends Pick<
  ExportFacts,
  'project' | 'projectLabel' | 'list' | 'apiFilters' | 'complete'
> {
  /** When the list was as the file holds it, in milliseconds since 1970. */
  readonly loadedAt: number
  /** Rows that the file holds, and rows that were loaded when it was made. */
  readonly rows: number
  readonly loadedRows: number
  /** Rows of which the file holds nothing but the ID: the API did not send them any more when it was made. */
  readonly emptyRows: number
}

/** A list as it was when all fields of its rows were exported as JSON. */
export interface Snapshot {
  readonly facts: SnapshotFacts
  /** Those of which there is more than an ID. */
  readonly rows: readonly Row[]
}

/** Why a file is no snapshot. */
export type SnapshotFault = 'too-large' | 'not-json' | 'no-export' | 'columns-only'
