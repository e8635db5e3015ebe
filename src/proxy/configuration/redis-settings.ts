import { StartError } from '../start-error'
import type { ConfigurationFile } from './configuration-file'
import { firstSet, wholeNumber, type Environment, type Setting } from './environment'
import { readSecret, referenceContext } from './secret-reference'

/** Where replicas share what they know; may hold a password. */
export interface RedisSettings {
  /** Such as `redis://10.0.0.5:6379/0`, or `rediss://` for TLS. */
  readonly url: string
  /** Milliseconds after which a command counts as failed: a store that takes longer is no help. */
  readonly timeout: number
}

/**
 * `REDIS_URL` and `REDIS_TIMEOUT` in milliseconds, or null for memory alone. Throws a {@link StartError} without the
 * value, which may hold a password.
 */
export function readRedisSettings(
  env: Environment,
  configuration: ConfigurationFile | null,
): RedisSettings | null {
  const setting = firstSet(env, ['REDIS_URL']) ?? configuredUrl(env, configuration)
  if (setting === null) return null
  const url = URL.canParse(setting.value) ? new URL(setting.value) : null
  const known = url?.protocol === 'redis:' || url?.protocol === 'rediss:'
  if (!known || url.hostname === '')
    throw new StartError(
      `${setting.source} takes an address such as redis://10.0.0.5:6379 or rediss://….`,
    )
  return {
    url: setting.value,
    timeout: wholeNumber(env, 'REDIS_TIMEOUT', {
      fallback: configuration?.values.redis?.timeout ?? 250,
      min: 10,
      max: 60_000,
    }),
  }
}

function configuredUrl(env: Environment, configuration: ConfigurationFile | null): Setting | null {
  const url = configuration?.values.redis?.url
  if (configuration === null || url === undefined) return null
  const source = configuration.at(['redis', 'url'])
  if (typeof url === 'string') return { source, value: url }
  return readSecret(url, source, referenceContext(env, configuration))
}
