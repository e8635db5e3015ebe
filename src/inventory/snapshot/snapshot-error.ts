import type { SnapshotFault } from './snapshot'

/** A file that is no snapshot; `fault` says why. */
export class SnapshotError extends Error {
  readonly fault: SnapshotFault

  constructor(fault: SnapshotFault) {
    super(fault)
    this.name = 'SnapshotError'
    this.fault = fault
  }
}
