import { ApiError } from '~/api/error'
import { fetchPage } from '~/api/fetch-page'

import { readRawPath } from '../refine/raw-path'
import { findRow, idOf } from './find-row'
import type { RawColumn, WorkerAnswer, WorkerRequest } from './messages'
import { pageArchive, type PageArchive } from './page-archive'
import { rowsIn } from './rows-in'

type Question = Exclude<WorkerRequest, { kind: 'abort' }>

/** Handles what the page asks of the worker; `reply` gets one answer to each request that is not given up. */
export function serveRequests(
  reply: (answer: WorkerAnswer) => void,
): (request: WorkerRequest) => void {
  const archive = pageArchive()
  const underWay = new Map<number, AbortController>()

  async function answer(request: Question): Promise<void> {
    const { id } = request
    const controller = new AbortController()
    underWay.set(id, controller)
    try {
      const { signal } = controller
      if (request.kind === 'page') {
        const { page, body } = await fetchPage(request.page, signal, request.cache)
        reply({ kind: 'page', id, page })
        // Whoever waits for the rows does not wait for this as well.
        archive.put(page.url, body)
      } else {
        reply(await look(request, archive, signal))
      }
    } catch (cause) {
      if (controller.signal.aborted) return
      if (cause instanceof ApiError) reply({ kind: 'error', id, error: factsOf(cause) })
      else reply({ kind: 'fault', id, message: String(cause) })
    } finally {
      underWay.delete(id)
    }
  }

  return (request) => {
    if (request.kind === 'abort') underWay.get(request.id)?.abort()
    else void answer(request)
  }
}

/** Answers what the bodies of pages tell. */
async function look(
  request: Exclude<Question, { kind: 'page' }>,
  archive: PageArchive,
  signal: AbortSignal,
): Promise<WorkerAnswer> {
  const { id } = request
  switch (request.kind) {
    case 'raw': {
      const rows = await rowsIn(await archive.body(request.url, signal))
      return { kind: 'raw', id, raw: findRow(rows, request.row) }
    }
    case 'body':
      return { kind: 'body', id, body: await archive.body(request.url, signal) }
    case 'column':
      return {
        kind: 'column',
        id,
        column: await readColumn(request.path, request.urls, archive, signal),
      }
  }
}

async function readColumn(
  path: string,
  urls: readonly string[],
  archive: PageArchive,
  signal: AbortSignal,
): Promise<RawColumn> {
  const column = new Map<string, readonly string[]>()
  for (const url of urls) {
    signal.throwIfAborted()
    for (const row of await rowsIn(await archive.body(url, signal))) {
      const id = idOf(row)
      if (id !== null) column.set(id, readRawPath(row, path))
    }
  }
  return column
}

/** An error crosses to the page as its facts; its class does not. */
function factsOf(error: ApiError) {
  const { kind, status, code, message, requestId, retryAfter, parameter } = error
  return { kind, status, code, message, requestId, retryAfter, parameter }
}
