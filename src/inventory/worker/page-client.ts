import { ApiError } from '~/api/error'
import type { Page } from '~/api/page'
import {
  type PageRequest,
  recycleBinPageRequest,
  serversPageRequest,
  type ServersPlace,
} from '~/api/page-request'
import type { ProjectName } from '~/api/project'
import type { RecycleBinQuery } from '~/api/recycle-bin-parameters'
import type { ServersQuery } from '~/api/servers-parameters'

import type { WorkerAnswer, WorkerRequest } from './messages'

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void
  readonly reject: (reason: unknown) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let lastId = 0

/** Starts the worker before the first request needs it: its code is fetched while the page is being built. */
export function startWorkerEarly(): void {
  try {
    theWorker()
  } catch {
    // The first request meets the same, where there is a place to say so.
  }
}

/** One worker serves the whole page. */
function theWorker(): Worker {
  worker ??= startWorker()
  return worker
}

function startWorker(): Worker {
  const started = new Worker(new URL('./page-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
    const { id } = event.data
    waiting.get(id)?.resolve(event.data)
    waiting.delete(id)
  })
  started.addEventListener('error', (event) => {
    // A worker whose file could not be loaded would never answer: the next request starts another one.
    started.terminate()
    if (worker === started) worker = null
    const reason = new Error(event.message || 'The worker that reads the pages could not start.')
    for (const one of waiting.values()) one.reject(reason)
    waiting.clear()
  })
  return started
}

/**
 * Asks the worker.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export async function ask(request: WorkerRequest, signal: AbortSignal): Promise<WorkerAnswer> {
  signal.throwIfAborted()
  const { id } = request
  const abort = () => {
    theWorker().postMessage({ kind: 'abort', id } satisfies WorkerRequest)
    waiting.get(id)?.reject(signal.reason)
    waiting.delete(id)
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    const answer = await new Promise<WorkerAnswer>((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      theWorker().postMessage(request)
    })
    if (answer.kind === 'error') throw new ApiError(answer.error)
    if (answer.kind === 'fault') throw new Error(answer.message)
    return answer
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

async function askForPage(
  page: PageRequest,
  signal: AbortSignal,
  cache: RequestCache | undefined,
): Promise<Page> {
  const answer = await ask({ kind: 'page', id: nextId(), page, cache }, signal)
  if (answer.kind !== 'page')
    throw new Error(`The worker answered ${answer.kind} instead of a page.`)
  return answer.page
}

/** An id for another request. */
export function nextId(): number {
  lastId += 1
  return lastId
}

/**
 * A page of servers, fetched and read by the worker; `cache` is as for `fetch`.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export function serversPage(
  project: ProjectName,
  filters: ServersQuery,
  place: ServersPlace,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<Page> {
  return askForPage(serversPageRequest(project, filters, place), signal, cache)
}

/**
 * A page of the recycle bin, fetched and read by the worker; `cache` as above.
 * @throws {ApiError}, or the signal's reason when the request is given up.
 */
export function recycleBinPage(
  project: ProjectName,
  filters: RecycleBinQuery,
  marker: string | null,
  signal: AbortSignal,
  cache?: RequestCache,
): Promise<Page> {
  return askForPage(recycleBinPageRequest(project, filters, marker), signal, cache)
}
