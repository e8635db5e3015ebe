import type { CacheLimits } from '../upstream/answer-cache'
import { wholeNumber, type Environment } from './environment'
import { readAll } from './read-all'
import type { CacheSection } from './sections/cache'

const megabyte = 1024 * 1024

/** How long and how much is kept in memory: `CACHE_SECONDS`, 0 for nothing, and `CACHE_MEGABYTES`. */
export function readCacheSettings(env: Environment, configured: CacheSection = {}): CacheLimits {
  const { seconds = 15, megabytes = 64 } = configured
  return readAll<CacheLimits>({
    seconds: () => wholeNumber(env, 'CACHE_SECONDS', { fallback: seconds, min: 0, max: 3600 }),
    bytes: () =>
      wholeNumber(env, 'CACHE_MEGABYTES', { fallback: megabytes, min: 1, max: 65_536 }) * megabyte,
  })
}
