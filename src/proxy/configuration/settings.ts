import type { ConfigurationFile } from './configuration-file'
import { configuredProjects } from './configured-projects'
import { readCacheSettings } from './cache-settings'
import { credentialVariables, readCredentials, type FoundCredentials } from './credentials'
import type { CredentialsFile } from './credentials-file'
import {
  cloudVariable,
  endpointVariable,
  readEndpoint,
  regionVariables,
  type Endpoint,
} from './endpoint'
import { firstSet, oneOf, wholeNumber, type Environment } from './environment'
import { readLoadSettings } from './load-settings'
import { CredentialOpener } from './open-credentials'
import { loginVariables } from './login-variables'
import { readAll } from './read-all'
import { readLoginSettings } from './read-login'
import type { LoginSettings } from './login-settings'
import { readMetricsToken } from './metrics-token'
import { readOutboundProxy, type OutboundProxy } from './outbound-proxy'
import { readRedisSettings, type RedisSettings } from './redis-settings'
import { readUserDataSwitch } from './user-data-switch'
import { defaultConnectionLimits } from '../door/connections'
import { logLevels, type LogLevel } from '../logging'
import type { ProjectAccess } from '../project-access'
import { StartError } from '../start-error'
import type { CacheLimits } from '../upstream/answer-cache'
import type { SlotLimits } from '../upstream/slots'

/** What the operator asks for. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly logLevel: LogLevel
  /** Seconds until a request to the API is given up. */
  readonly upstreamTimeout: number
  readonly load: SlotLimits
  /** Clients' connections at a time. */
  readonly maxConnections: number
  readonly cache: CacheLimits
  readonly outboundProxy: OutboundProxy | null
  readonly redis: RedisSettings | null
  readonly login: LoginSettings
  /** By which others than this machine may read metrics, null where nobody else may. */
  readonly metricsToken: string | null
  /** Seconds from a SIGTERM in which requests are still taken. */
  readonly shutdownDelay: number
  /** People may read the user data of a server, one at a time. */
  readonly revealUserData: boolean
  /** The projects that there are credentials for, or none: then the ECS is simulated. */
  readonly projects: readonly ProjectAccess[]
  /** Port of the simulated ECS on loopback, 0 for a free one. */
  readonly simulatorPort: number
}

const projectVariables = ['HUAWEICLOUD_SDK_PROJECT_ID', 'HW_PROJECT_ID', 'OS_PROJECT_ID']
const projectNameVariables = ['HW_PROJECT_NAME', 'OS_PROJECT_NAME', 'OS_TENANT_NAME']

/** The variables that are no credentials, and of no use without. */
const targetVariables = [
  endpointVariable,
  ...projectVariables,
  ...regionVariables,
  ...projectNameVariables,
  cloudVariable,
  ...loginVariables.flatMap(({ domain, endpoint }) => [domain, endpoint]),
]

/**
 * Reads the settings. One rule where two places name one: the environment wins over the configuration file. Projects
 * are never put together from both: those of a configuration file stand alone, else there is the one of the
 * environment and the credentials file. Throws a {@link StartError} with a line for everything that is wrong or missing:
 * half-set credentials never lead to a simulation.
 */
export function readSettings(
  env: Environment,
  file: CredentialsFile,
  configuration: ConfigurationFile | null = null,
): Settings {
  const configured = configuration?.values
  if (firstSet(env, ['NODE_TLS_REJECT_UNAUTHORIZED'])?.value === '0')
    throw new StartError(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, which would accept any certificate. Unset it; a private certificate authority goes into NODE_EXTRA_CA_CERTS.',
    )
  const host = readHost(env, configured?.host)
  return readAll<Settings>({
    host: () => host,
    port: () =>
      wholeNumber(env, 'PORT', { fallback: configured?.port ?? 4180, min: 0, max: 65_535 }),
    logLevel: () => readLogLevel(env, configured?.logLevel),
    upstreamTimeout: () =>
      wholeNumber(env, 'UPSTREAM_TIMEOUT', {
        fallback: configured?.upstreamTimeout ?? 30,
        min: 1,
        max: 600,
      }),
    load: () => readLoadSettings(env, configured?.load),
    maxConnections: () =>
      wholeNumber(env, 'MAX_CONNECTIONS', {
        fallback: configured?.maxConnections ?? defaultConnectionLimits.most,
        min: 1,
        max: 65_535,
      }),
    cache: () => readCacheSettings(env, configured?.cache),
    outboundProxy: () => readOutboundProxy(env),
    redis: () => readRedisSettings(env, configuration),
    login: () => readLoginSettings(env, host, configuration),
    metricsToken: () => readMetricsToken(env, configuration),
    shutdownDelay: () =>
      wholeNumber(env, 'SHUTDOWN_DELAY', {
        fallback: configured?.shutdownDelay ?? 0,
        min: 0,
        max: 300,
      }),
    revealUserData: () => readUserDataSwitch(env, configured?.revealUserData),
    projects: () =>
      readProjects(env, file, configuration, new CredentialOpener(env, readOutboundProxy(env))),
    simulatorPort: () => wholeNumber(env, 'SIMULATOR_PORT', { fallback: 0, min: 0, max: 65_535 }),
  })
}

/** IPv6 addresses may stand in brackets. */
function readHost(env: Environment, configured = '127.0.0.1'): string {
  const host = firstSet(env, ['HOST'])?.value ?? configured
  return host.replace(/^\[(.*)\]$/, '$1')
}

function readLogLevel(env: Environment, configured: LogLevel = 'info'): LogLevel {
  const value = firstSet(env, ['LOG_LEVEL'])?.value ?? configured
  const level = logLevels.find((known) => known === value)
  if (level === undefined) throw new StartError(`LOG_LEVEL takes ${oneOf(logLevels)}.`)
  return level
}

function readProjects(
  env: Environment,
  file: CredentialsFile,
  configuration: ConfigurationFile | null,
  opener: CredentialOpener,
): readonly ProjectAccess[] {
  if (configuration?.values.projects !== undefined)
    return configuredProjects(configuration, env, opener)
  const project = readProject(env, file, opener)
  return project === null ? [] : [project]
}

function readProject(
  env: Environment,
  file: CredentialsFile,
  opener: CredentialOpener,
): ProjectAccess | null {
  const { endpoint, found } = readAll<{
    endpoint: Endpoint | null
    found: FoundCredentials | null
  }>({ endpoint: () => readEndpoint(env), found: () => readCredentials(env, file) })
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
    credentials: opener.open(found.credentials, {
      projectId: id.value,
      endpoint,
      iamSetting: 'HW_AUTH_URL or OS_AUTH_URL',
    }),
  }
}

/** Whoever named a project, an account or an address wants to see the real one. */
function noCredentials(env: Environment): null {
  const target = firstSet(env, targetVariables)
  if (target === null) return null
  throw new StartError(
    `${target.source} is set, but there are no credentials. Set ${oneOf(credentialVariables)}, or unset ${target.source} to see simulated data.`,
  )
}
