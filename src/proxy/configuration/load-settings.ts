import type { SlotLimits } from '../upstream/slots'
import { wholeNumber, type Environment } from './environment'

/** How much one project asks of the API: `MAX_CONCURRENCY` requests at once, and `MAX_QUEUE` that wait for it. */
export function readLoadSettings(env: Environment): SlotLimits {
  return {
    atOnce: wholeNumber(env, 'MAX_CONCURRENCY', { fallback: 8, min: 1, max: 256 }),
    queue: wholeNumber(env, 'MAX_QUEUE', { fallback: 200, min: 0, max: 100_000 }),
  }
}
