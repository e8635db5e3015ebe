import type { Row } from '~/api/server'

import type { Snapshot, SnapshotFault } from './snapshot'

/** What the worker is given. */
export interface SnapshotRequest {
  readonly file: Blob
}

/** What it tells: what is not rows, then those, some of `of` at a time, then `end`; or at any time why there are none. */
export type SnapshotAnswer =
  | { readonly kind: 'head'; readonly head: Omit<Snapshot, 'rows'>; readonly of: number }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'no-snapshot'; readonly fault: SnapshotFault }
  | { readonly kind: 'fault'; readonly message: string }
