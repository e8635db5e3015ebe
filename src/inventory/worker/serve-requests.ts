import { ApiError } from '~/api/error'
import { fetchRecycleBinPage, fetchServersPage, type FetchedPage } from '~/api/fetch-page'

import { readRawPath } from '../refine/raw-path'
import type { RawColumn, RowPlace, WorkerAnswer, WorkerRequest } from './messages'
import { pageArchive, type PageArchive } from './page-archive'

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
      reply(await perform(request, archive, controller.signal))
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

async function perform(
  request: Question,
  archive: PageArchive,
  signal: AbortSignal,
): Promise<WorkerAnswer> {
  const { id } = request
  switch (request.kind) {
    case 'servers':
      return keep(
        archive,
        id,
        await fetchServersPage(
          request.projectId,
          request.filters,
          request.offset,
          signal,
          request.cache,
        ),
      )
    case 'recycle-bin':
      return keep(
        archive,
        id,
        await fetchRecycleBinPage(
          request.projectId,
          request.filters,
          request.marker,
          signal,
          request.cache,
        ),
      )
    case 'raw': {
      const rows = await archive.rows(request.url, signal)
      return { kind: 'raw', id, raws: request.rows.map((place) => findRow(rows, place)) }
    }
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
    for (const row of await archive.rows(url, signal)) {
      const id = idOf(row)
      if (id !== null) column.set(id, readRawPath(row, path))
    }
  }
  return column
}

/**
 * A page that was asked for again may hold other servers at the same places, so the id decides; a row without one is
 * known by its place alone.
 */
function findRow(rows: readonly unknown[], { index, rowId }: RowPlace): unknown {
  const row = rows[index]
  if (idOf(row) === rowId) return row
  return rows.find((other) => idOf(other) === rowId) ?? (idOf(row) === null ? row : undefined)
}

function idOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('id' in row)) return null
  return typeof row.id === 'string' && row.id !== '' ? row.id : null
}

function keep(archive: PageArchive, id: number, { page, body }: FetchedPage): WorkerAnswer {
  archive.put(page.url, body)
  return { kind: 'page', id, page }
}

/** An error crosses to the page as its facts; its class does not. */
function factsOf(error: ApiError) {
  const { kind, status, code, message, requestId, retryAfter, parameter } = error
  return { kind, status, code, message, requestId, retryAfter, parameter }
}
