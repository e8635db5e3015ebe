import { firstSet, type Environment, type Setting } from './environment'
import { isLoopback } from '../loopback'
import { StartError } from '../start-error'

/** Variables that name the region, the first one that is set counts. */
export const regionVariables = ['HW_REGION_NAME', 'OS_REGION_NAME'] as const
/** The variable that overrides the address of the ECS API. */
export const endpointVariable = 'ECS_ENDPOINT'

const cloudVariable = 'HW_CLOUD'

/** Where the ECS API is. */
export interface Endpoint {
  /** Scheme, host and port. */
  readonly origin: string
  readonly hostname: string
  readonly region: string | null
}

/**
 * The ECS endpoint that the environment asks for, or null when it names neither a region nor an endpoint. Throws a
 * {@link StartError} that names the variable at fault.
 */
export function readEndpoint(env: Environment): Endpoint | null {
  const region = firstSet(env, regionVariables)
  if (region !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(region.value))
    throw new StartError(`${region.source} takes the name of a region, such as cn-north-4.`)
  const override = firstSet(env, [endpointVariable])
  if (override !== null) return { ...parseEndpoint(override), region: region?.value ?? null }
  if (region === null) return null
  const url = new URL(`https://ecs.${region.value}.${cloudDomain(env)}`)
  return { origin: url.origin, hostname: url.hostname, region: region.value }
}

function cloudDomain(env: Environment): string {
  const setting = firstSet(env, [cloudVariable])
  if (setting === null) return 'myhuaweicloud.com'
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(setting.value)) return setting.value
  throw new StartError(`${setting.source} takes the domain of a cloud, such as myhuaweicloud.eu.`)
}

function parseEndpoint({ source, value }: Setting): { origin: string; hostname: string } {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new StartError(`${source} takes an address such as https://ecs.example.com.`)
  if (url.username !== '' || url.password !== '')
    throw new StartError(`${source} must not hold a user name or password.`)
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new StartError(`${source} takes scheme, host and port only, without path or query.`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new StartError(`${source} must begin with https://; plain http is for this machine only.`)
  return { origin: url.origin, hostname: url.hostname }
}
