import { parseSnapshot, snapshotRows } from './parse-snapshot'
import { SnapshotError } from './snapshot-error'
import type { SnapshotAnswer, SnapshotRequest } from './snapshot-messages'

/** Rows of a message: taking them over takes the page less than a frame. */
const rowsAtOnce = 500

/** Bytes of a file; no text is longer in some browsers. All fields of 100,000 servers are 295 MB. */
const mostBytes = 500_000_000

/** Reads a file for the page, and tells it what stands in it; there is one `end`, or one fault. */
export async function serveSnapshot(
  { file }: SnapshotRequest,
  reply: (answer: SnapshotAnswer) => void,
): Promise<void> {
  try {
    if (file.size > mostBytes) throw new SnapshotError('too-large')
    const { raws, ...head } = parseSnapshot(await file.text())
    reply({ kind: 'head', head, of: raws.length })
    for (const rows of snapshotRows(raws, rowsAtOnce)) reply({ kind: 'rows', rows })
    reply({ kind: 'end' })
  } catch (cause) {
    reply(
      cause instanceof SnapshotError
        ? { kind: 'no-snapshot', fault: cause.fault }
        : { kind: 'fault', message: cause instanceof Error ? cause.message : String(cause) },
    )
  }
}
