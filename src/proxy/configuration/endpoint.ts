import { firstSet, type Environment, type Setting } from './environment'
import { isLoopback } from '../loopback'
import { StartError } from '../start-error'

/** Variables that name the region, the first one that is set counts. */
export const regionVariables = ['HW_REGION_NAME', 'OS_REGION_NAME'] as const
/** The variable that overrides the address of the ECS API. */
export const endpointVariable = 'ECS_ENDPOINT'

/** The variable with the domain of the cloud. */
export const cloudVariable = 'HW_CLOUD'
const defaultCloud = 'myhuaweicloud.com'

/** Where the ECS API is. */
export interface Endpoint {
  /** Scheme, host and port. */
  readonly origin: string
  readonly hostname: string
  readonly region: string | null
  /** Scheme and host of the region's IAM, null when no region is named. */
  readonly iam: string | null
}

/** What says where the API is: by region and domain of the cloud, or by its address. */
export interface EndpointSettings {
  readonly region: Setting | null
  readonly cloud: Setting | null
  readonly endpoint: Setting | null
}

/**
 * The ECS endpoint that the environment asks for, or null when it names neither a region nor an endpoint. Throws a
 * {@link StartError} that names the variable at fault.
 */
export function readEndpoint(env: Environment): Endpoint | null {
  return resolveEndpoint({
    region: firstSet(env, regionVariables),
    cloud: firstSet(env, [cloudVariable]),
    endpoint: firstSet(env, [endpointVariable]),
  })
}

/** The endpoint of these settings, or null without region and endpoint. Throws a {@link StartError}. */
export function resolveEndpoint({ region, cloud, endpoint }: EndpointSettings): Endpoint | null {
  if (region !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/i.test(region.value))
    throw new StartError(`${region.source} takes the name of a region, such as cn-north-4.`)
  const domain = cloudDomain(cloud)
  const iam = region === null ? null : new URL(`https://iam.${region.value}.${domain}`).origin
  if (endpoint !== null) {
    const { origin, hostname } = parseOrigin(endpoint)
    return { origin, hostname, region: region?.value ?? null, iam }
  }
  if (region === null) return null
  const { origin, hostname } = new URL(`https://ecs.${region.value}.${domain}`)
  return { origin, hostname, region: region.value, iam }
}

function cloudDomain(setting: Setting | null): string {
  if (setting === null) return defaultCloud
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(setting.value)) return setting.value
  throw new StartError(`${setting.source} takes the domain of a cloud, such as myhuaweicloud.eu.`)
}

/**
 * The address of a service: https anywhere, plain http on loopback only, with one of `paths`, which no request uses.
 * Throws a {@link StartError}.
 */
export function parseOrigin({ source, value }: Setting, paths: readonly string[] = ['/']): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new StartError(`${source} takes an address such as https://ecs.example.com.`)
  if (url.username !== '' || url.password !== '')
    throw new StartError(`${source} must not hold a user name or password.`)
  if (!paths.includes(url.pathname) || url.search !== '' || url.hash !== '')
    throw new StartError(`${source} takes scheme, host and port only, without path or query.`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new StartError(`${source} must begin with https://; plain http is for this machine only.`)
  return url
}
