import type { CacheLimits } from '../upstream/answer-cache'
import { wholeNumber, type Environment } from './environment'

const megabyte = 1024 * 1024

/** How long and how much is kept in memory: `CACHE_SECONDS`, 0 for nothing, and `CACHE_MEGABYTES`. */
export function readCacheSettings(env: Environment): CacheLimits {
  return {
    seconds: wholeNumber(env, 'CACHE_SECONDS', { fallback: 15, min: 0, max: 3600 }),
    bytes: wholeNumber(env, 'CACHE_MEGABYTES', { fallback: 64, min: 1, max: 65_536 }) * megabyte,
  }
}
