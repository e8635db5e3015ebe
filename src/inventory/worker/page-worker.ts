import { ApiError } from '~/api/error'
import { fetchRecycleBinPage, fetchServersPage, type FetchedPage } from '~/api/fetch-page'

import { readRawPath } from '../refine/raw-path'
import type { RawColumn, WorkerAnswer, WorkerRequest } from './messages'
import { pageArchive } from './page-archive'

/**
 * Fetches and reads pages off the main thread, so that 100,000 servers never block a key press. The page gets slim
 * rows; the bodies stay here, out of its heap, for the one server that somebody opens.
 */

const archive = pageArchive()
const underWay = new Map<number, AbortController>()

addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const request = event.data
  if (request.kind === 'abort') underWay.get(request.id)?.abort()
  else void answer(request)
})

async function answer(request: Exclude<WorkerRequest, { kind: 'abort' }>): Promise<void> {
  const controller = new AbortController()
  underWay.set(request.id, controller)
  try {
    reply(await perform(request, controller.signal))
  } catch (cause) {
    if (controller.signal.aborted) return
    if (cause instanceof ApiError) reply({ kind: 'error', id: request.id, error: factsOf(cause) })
    else reply({ kind: 'fault', id: request.id, message: String(cause) })
  } finally {
    underWay.delete(request.id)
  }
}

async function perform(
  request: Exclude<WorkerRequest, { kind: 'abort' }>,
  signal: AbortSignal,
): Promise<WorkerAnswer> {
  const { id } = request
  switch (request.kind) {
    case 'servers':
      return keep(
        id,
        await fetchServersPage(request.projectId, request.filters, request.offset, signal),
      )
    case 'recycle-bin':
      return keep(
        id,
        await fetchRecycleBinPage(request.projectId, request.filters, request.marker, signal),
      )
    case 'raw':
      return { kind: 'raw', id, raw: (await archive.rows(request.url, signal))[request.index] }
    case 'column':
      return { kind: 'column', id, column: await readColumn(request.path, request.urls, signal) }
  }
}

async function readColumn(
  path: string,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<RawColumn> {
  const column = new Map<string, readonly (readonly string[])[]>()
  for (const url of urls) {
    signal.throwIfAborted()
    const rows = await archive.rows(url, signal)
    column.set(
      url,
      rows.map((row) => readRawPath(row, path)),
    )
  }
  return column
}

function keep(id: number, { page, body }: FetchedPage): WorkerAnswer {
  archive.put(page.url, body)
  return { kind: 'page', id, page }
}

function reply(message: WorkerAnswer): void {
  postMessage(message)
}

/** An error crosses to the page as its facts; its class does not. */
function factsOf(error: ApiError) {
  const { kind, status, code, message, requestId, retryAfter, parameter } = error
  return { kind, status, code, message, requestId, retryAfter, parameter }
}
