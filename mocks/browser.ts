import { setupWorker } from 'msw/browser'
import { defaultLargeSize, largestSize } from './ecs/engine'
import { simulatedHandlers } from './handlers'

/**
 * Answers the page's requests in the browser, with a service worker at the root of the site. `?large=100000` in the
 * address sets the number of servers in the project `large`.
 */
export async function startMocking(): Promise<void> {
  const worker = setupWorker(...simulatedHandlers({ largeSize: largeSizeIn(location.search) }))
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true })
}

function largeSizeIn(search: string): number {
  const text = new URLSearchParams(search).get('large')
  if (text === null || !/^\d{1,6}$/.test(text)) return defaultLargeSize
  return Math.min(Number(text), largestSize)
}
