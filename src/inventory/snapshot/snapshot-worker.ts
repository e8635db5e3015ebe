import { serveSnapshot } from './serve-snapshot'
import type { SnapshotRequest } from './snapshot-messages'

/** Reads one file. All fields of 100,000 servers are seconds of work, which the page does not have. */

addEventListener('message', ({ data }: MessageEvent<SnapshotRequest>) => {
  void serveSnapshot(data, (answer) => postMessage(answer))
})
