import type { SlotLimits } from '../upstream/slots'
import { wholeNumber, type Environment } from './environment'
import { readAll } from './read-all'
import type { LoadSection } from './sections/load'

/** How much one project asks of the API: `MAX_CONCURRENCY` requests at once, and `MAX_QUEUE` that wait for it. */
export function readLoadSettings(env: Environment, configured: LoadSection = {}): SlotLimits {
  const { concurrency = 8, queue = 200 } = configured
  return readAll<SlotLimits>({
    atOnce: () => wholeNumber(env, 'MAX_CONCURRENCY', { fallback: concurrency, min: 1, max: 256 }),
    queue: () => wholeNumber(env, 'MAX_QUEUE', { fallback: queue, min: 0, max: 100_000 }),
  })
}
