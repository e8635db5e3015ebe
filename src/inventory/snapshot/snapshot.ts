import type { Row } from '~/api/server'
import type { ExportFacts } from '../export/export-facts'

/** What the file of a snapshot says of its rows. */
export interface SnapshotFacts extends Pick<
  ExportFacts,
  'project' | 'projectLabel' | 'list' | 'apiFilters' | 'loadedRows' | 'complete'
> {
  /** When the list was as the file holds it, in milliseconds since 1970. */
  readonly loadedAt: number
}

/** A list as it was when all fields of its rows were exported as JSON. */
export interface Snapshot {
  readonly facts: SnapshotFacts
  /** Without user data, whatever the file holds. */
  readonly rows: readonly Row[]
  /** Of these the file holds nothing else: the API did not send them any more when it was made. */
  readonly bareIds: readonly string[]
}

/** Why a file is no snapshot. */
export type SnapshotFault = 'too-large' | 'not-json' | 'no-export' | 'columns-only'
