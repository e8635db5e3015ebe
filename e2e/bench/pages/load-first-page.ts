import type { Page } from '~/api/page'

import { loadPage } from './load-rows'
import type { Other } from './second-page-worker'

const worker = new Worker(new URL('./second-page-worker.ts', import.meta.url), { type: 'module' })

/** Resolves once the worker runs, so that its file is not fetched within what is measured. */
export const workerReady = new Promise<void>((resolve) => {
  worker.addEventListener('message', () => resolve(), { once: true })
})

/**
 * The first page of the project. The second one is fetched and parsed from then on, in a worker, and dropped: the
 * product has that much under way while it paints its first rows, so every page has to paint them while the machine
 * does that work.
 */
export async function loadFirstPage(projectId: string): Promise<Page> {
  const first = await loadPage(projectId, 1)
  worker.postMessage({ projectId } satisfies Other)
  return first
}
