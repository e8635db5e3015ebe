import { credentialVariables, readCredentials } from './credentials'
import type { CredentialsFile } from './credentials-file'
import { endpointVariable, readEndpoint, regionVariables } from './endpoint'
import { firstSet, oneOf, wholeNumber, type Environment } from './environment'
import { readLoginSettings } from './login-environment'
import type { LoginSettings } from './login-settings'
import { logLevels, type LogLevel } from '../logging'
import type { ProjectAccess } from '../project-access'
import { StartError } from '../start-error'

/** What the operator asks for. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly logLevel: LogLevel
  /** Seconds until a request to the API is given up. */
  readonly upstreamTimeout: number
  /** The project that the credentials are for, or null when there are none: then the ECS is simulated. */
  readonly project: ProjectAccess | null
  readonly login: LoginSettings
  /** Port of the simulated ECS on loopback, 0 for a free one. */
  readonly simulatorPort: number
}

const projectVariables = ['HUAWEICLOUD_SDK_PROJECT_ID', 'HW_PROJECT_ID', 'OS_PROJECT_ID']
const projectNameVariables = ['HW_PROJECT_NAME', 'OS_PROJECT_NAME', 'OS_TENANT_NAME']
const passwordVariables = ['HW_USER_NAME', 'HW_USER_PASSWORD', 'OS_USERNAME', 'OS_PASSWORD']

/**
 * Reads the settings from the environment and the credentials file. Throws a {@link StartError} that names what is
 * wrong or missing: half-set credentials never lead to a simulation.
 */
export function readSettings(env: Environment, file: CredentialsFile): Settings {
  if (firstSet(env, ['NODE_TLS_REJECT_UNAUTHORIZED'])?.value === '0')
    throw new StartError(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, which would accept any certificate. Unset it; a private certificate authority goes into NODE_EXTRA_CA_CERTS.',
    )
  const host = readHost(env)
  return {
    host,
    port: wholeNumber(env, 'PORT', { fallback: 4180, min: 0, max: 65_535 }),
    logLevel: readLogLevel(env),
    upstreamTimeout: wholeNumber(env, 'UPSTREAM_TIMEOUT', { fallback: 30, min: 1, max: 600 }),
    project: readProject(env, file),
    login: readLoginSettings(env, host),
    simulatorPort: wholeNumber(env, 'SIMULATOR_PORT', { fallback: 0, min: 0, max: 65_535 }),
  }
}

/** IPv6 addresses may stand in brackets. */
function readHost(env: Environment): string {
  const host = firstSet(env, ['HOST'])?.value ?? '127.0.0.1'
  return host.replace(/^\[(.*)\]$/, '$1')
}

function readLogLevel(env: Environment): LogLevel {
  const value = firstSet(env, ['LOG_LEVEL'])?.value ?? 'info'
  const level = logLevels.find((known) => known === value)
  if (level === undefined) throw new StartError(`LOG_LEVEL takes ${oneOf(logLevels)}.`)
  return level
}

function readProject(env: Environment, file: CredentialsFile): ProjectAccess | null {
  const endpoint = readEndpoint(env)
  const found = readCredentials(env, file)
  if (found === null) return noCredentials(env)
  const id = firstSet(env, projectVariables) ?? found.projectId
  const missing = [
    ...(id === null ? [`the project ID (${oneOf(projectVariables)})`] : []),
    ...(endpoint === null ? [`the region (${oneOf(regionVariables)}) or ${endpointVariable}`] : []),
  ]
  if (id === null || endpoint === null)
    throw new StartError(`There are credentials, but ${missing.join(' and ')} must be set, too.`)
  if (!/^[\w-]{1,64}$/.test(id.value))
    throw new StartError(`${id.source} takes a project ID: letters, digits, - and _.`)
  return {
    project: {
      id: id.value,
      label: firstSet(env, projectNameVariables)?.value ?? id.value,
      region: endpoint.region,
      cloud: endpoint.hostname,
      simulated: false,
    },
    endpoint: endpoint.origin,
    credentials: found.credentials,
  }
}

/** Whoever named a project or an endpoint wants to see the real one. */
function noCredentials(env: Environment): null {
  const password = firstSet(env, passwordVariables)
  if (password !== null)
    throw new StartError(
      `${password.source} is set, but user names and passwords cannot be used. Set an access key and its secret key, or a token: ${oneOf(credentialVariables)}.`,
    )
  const target = firstSet(env, [endpointVariable, ...projectVariables, ...regionVariables])
  if (target === null) return null
  throw new StartError(
    `${target.source} is set, but there are no credentials. Set ${oneOf(credentialVariables)}, or unset ${target.source} to see simulated data.`,
  )
}
