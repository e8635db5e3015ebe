import type { Page } from '~/api/page'

import type { Others } from './load-others-worker'
import { loadPage, pageCount } from './load-rows'

const worker = new Worker(new URL('./load-others-worker.ts', import.meta.url), { type: 'module' })

/** Resolves once the worker runs, so that its file is not fetched within what is measured. */
export const workerReady = new Promise<void>((resolve) => {
  worker.addEventListener('message', () => resolve(), { once: true })
})

/**
 * The first page of the project. The others are fetched and parsed from then on, in a worker, and dropped: the product
 * goes on loading like that while it paints its first rows, so every page has to paint them while the machine does
 * that work. Whoever measures closes the page afterwards, which ends it.
 */
export async function loadFirstPage(projectId: string): Promise<Page> {
  const first = await loadPage(projectId, 1)
  worker.postMessage({ projectId, last: pageCount(first.count) } satisfies Others)
  return first
}
