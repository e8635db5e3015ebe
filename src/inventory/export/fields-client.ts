import type { Label } from '~/lib/language/translate'

import type { FieldsOrder } from './fields-file'
import type { FieldsAnswer, FieldsRequest } from './fields-messages'
import { packRows } from './packed-rows'
import type { ExportedFile, ExportProgress } from './table-file'

/** What making a file of all fields needs of its surroundings. */
export interface FieldsHost {
  readonly signal: AbortSignal
  /** Resolves at once while this stretch of work is short, else after the page had its turn. */
  readonly breathe: () => Promise<void>
  /** Reads the body that `url` answered, as the API sent it. */
  readonly readBody: (url: string, signal: AbortSignal) => Promise<Blob>
  readonly progress: (progress: ExportProgress) => void
}

const workerFault: Label = 'The worker that makes the file could not start.'

/** Rows that are told at a time: packing and copying them takes a millisecond or two. */
const rowsAtOnce = 5_000

/**
 * Has a worker of its own make a file of all fields; giving it up ends the worker at once.
 * @throws {ApiError} when fields have to be read anew and cannot be; the signal's reason when it is given up.
 */
export async function orderFieldsFile(
  { rows, ...order }: FieldsOrder,
  { signal, breathe, readBody, progress }: FieldsHost,
): Promise<ExportedFile> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./fields-worker.ts', import.meta.url), { type: 'module' })
  const tell = (request: FieldsRequest) => worker.postMessage(request)
  // Whatever ends the export ends the bodies that are still being read for it.
  const over = new AbortController()
  const made = new Promise<ExportedFile>((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp, { signal: over.signal })
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message || workerFault))
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FieldsAnswer>) => {
      switch (data.kind) {
        case 'need': {
          const { url } = data
          readBody(url, over.signal).then((body) => tell({ kind: 'body', url, body }), reject)
          break
        }
        case 'progress':
          progress(data.progress)
          break
        case 'file':
          resolve(data.file)
          break
        case 'fault':
          reject(new Error(data.message))
      }
    })
  })
  try {
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      tell({ kind: 'rows', rows: packRows(rows.slice(first, first + rowsAtOnce)) })
      await Promise.race([breathe(), made])
    }
    tell({ kind: 'order', order })
    return await made
  } finally {
    over.abort()
    worker.terminate()
  }
}
