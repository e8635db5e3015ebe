import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseConfiguration, type ConfigurationFile } from './configuration-file'
import {
  credentialsFilePath,
  credentialsFileVariable,
  type CredentialsFile,
} from './credentials-file'
import { firstSet, type Environment } from './environment'
import { fileFault } from './file-fault'
import { StartError } from '../start-error'

/** The variable that names the configuration file. */
const configurationVariable = 'ECS_INVENTORY_CONFIG'

/**
 * The configuration file that the command line names, else the environment, else null. Throws a {@link StartError}
 * when it cannot be read or understood.
 */
export async function readConfigurationFile(
  argument: string | null,
  env: Environment,
): Promise<ConfigurationFile | null> {
  const setting =
    argument === null
      ? firstSet(env, [configurationVariable])
      : { source: '--config', value: argument }
  if (setting === null) return null
  const path = resolve(setting.value)
  try {
    return parseConfiguration(path, await readFile(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof StartError) throw cause
    throw new StartError(
      `The configuration file ${path} (${setting.source}) cannot be read: ${fileFault(cause)}.`,
      {
        cause,
      },
    )
  }
}

/**
 * The credentials file. One that the operator named must be there; the default one need not. What is wrong with it is
 * handed on: it stands in nobody's way who has credentials from elsewhere.
 */
export async function readCredentialsFile(
  env: Environment,
  home?: () => string,
): Promise<CredentialsFile> {
  const path = credentialsFilePath(env, home)
  if (path === null) return { path: '~/.huaweicloud/credentials', text: null }
  try {
    return { path, text: await readFile(path, 'utf8') }
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    const named = firstSet(env, [credentialsFileVariable]) !== null
    if (missing && !named) return { path, text: null }
    const source = named ? `${path} (${credentialsFileVariable})` : path
    const message = `The credentials file ${source} cannot be read: ${fileFault(cause)}.`
    return { path, text: null, fault: new StartError(message, { cause }) }
  }
}
