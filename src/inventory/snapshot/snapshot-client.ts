import type { Row } from '~/api/server'

import { SnapshotError } from './snapshot-error'
import type { Snapshot } from './snapshot'
import type { SnapshotAnswer, SnapshotRequest } from './snapshot-messages'

/** How far a file has been read: rows that were taken over, of those that it holds. */
export interface SnapshotProgress {
  readonly rows: number
  readonly of: number
}

/**
 * Has a worker of its own read a file that was exported; giving it up ends the worker at once.
 * @throws {SnapshotError} when it is no such file; the signal's reason when it is given up.
 */
export async function readSnapshot(
  file: Blob,
  progress: (progress: SnapshotProgress) => void,
  signal: AbortSignal,
): Promise<Snapshot> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' })
  const over = new AbortController()
  try {
    return await new Promise<Snapshot>((resolve, reject) => {
      const rows: Row[] = []
      let head: Omit<Snapshot, 'rows'> | null = null
      let of = 0
      signal.addEventListener('abort', () => reject(signal.reason), { signal: over.signal })
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(message || 'The worker that reads the file could not start.'))
      })
      worker.addEventListener('message', ({ data }: MessageEvent<SnapshotAnswer>) => {
        switch (data.kind) {
          case 'head':
            ;({ head, of } = data)
            break
          case 'rows':
            for (const row of data.rows) rows.push(row)
            progress({ rows: rows.length, of })
            break
          case 'end':
            if (head !== null) resolve({ ...head, rows })
            break
          case 'no-snapshot':
            reject(new SnapshotError(data.fault))
            break
          case 'fault':
            reject(new Error(data.message))
        }
      })
      worker.postMessage({ file } satisfies SnapshotRequest)
    })
  } finally {
    over.abort()
    worker.terminate()
  }
}
