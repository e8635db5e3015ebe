import { StartError } from '../start-error'
import type { ConfigurationFile } from './configuration-file'
import { firstSet, type Environment, type Setting } from './environment'
import { readSecret, referenceContext } from './secret-reference'

/** `METRICS_TOKEN`, or null. Throws a {@link StartError} without the value when it could be guessed or not be sent. */
export function readMetricsToken(
  env: Environment,
  configuration: ConfigurationFile | null,
): string | null {
  const setting = firstSet(env, ['METRICS_TOKEN']) ?? configuredToken(env, configuration)
  if (setting === null) return null
  if (/^[\x21-\x7e]{32,}$/.test(setting.value)) return setting.value
  throw new StartError(
    `${setting.source} takes at least 32 random characters, such as openssl rand -base64 32 prints.`,
  )
}

function configuredToken(
  env: Environment,
  configuration: ConfigurationFile | null,
): Setting | null {
  const reference = configuration?.values.metrics?.token
  if (configuration === null || reference === undefined) return null
  const source = configuration.at(['metrics', 'token'])
  return readSecret(reference, source, referenceContext(env, configuration))
}
