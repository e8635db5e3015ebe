import type { Row } from '~/api/server'

import type { SnapshotFacts, SnapshotFault } from './snapshot'

/** What the worker is given. */
export interface SnapshotRequest {
  readonly file: Blob
}

/** What it tells: the facts, then the rows, some at a time, then `end`; or at any time why there are none. */
export type SnapshotAnswer =
  | { readonly kind: 'facts'; readonly facts: SnapshotFacts }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'no-snapshot'; readonly fault: SnapshotFault }
  | { readonly kind: 'fault'; readonly message: string }
