import type { ProjectAccess } from '../project-access'
import type { Credentials } from './credentials'
import { authorization, sdkDate } from './sign'

/** The request that the headers are for; only GET ever leaves the proxy. */
export interface UpstreamTarget {
  readonly path: string
  readonly query: string
}

/**
 * Headers of a GET request to the API: signed by keys, or with an IAM token. `X-Project-Id` and
 * `X-Security-Token` are signed, as the official SDKs do it; `X-Request-Id` is not, so that who passes the request on may
 * set its own.
 */
export function requestHeaders(
  { project, endpoint }: ProjectAccess,
  credentials: Credentials,
  { path, query }: UpstreamTarget,
  { requestId, now }: { requestId: string; now: Date },
): Record<string, string> {
  const { host, compressed } = factsOf(endpoint)
  const common = {
    accept: 'application/json',
    'accept-encoding': compressed ? 'gzip' : 'identity',
    'user-agent': 'ecs-inventory',
    'x-request-id': requestId,
  }
  if (credentials.kind === 'token')
    return { ...common, host, 'x-project-id': project.id, 'x-auth-token': credentials.token }
  const signed = {
    host,
    'x-project-id': project.id,
    'x-sdk-date': sdkDate(now),
    ...(credentials.securityToken === null
      ? {}
      : { 'x-security-token': credentials.securityToken }),
  }
  return {
    ...common,
    ...signed,
    authorization: authorization({ method: 'GET', path, query, headers: signed }, credentials),
  }
}

interface EndpointFacts {
  readonly host: string
  readonly compressed: boolean
}

/** There are as many as are configured; each address is read once. */
const endpoints = new Map<string, EndpointFacts>()

function factsOf(endpoint: string): EndpointFacts {
  const known = endpoints.get(endpoint)
  if (known !== undefined) return known
  const { host, protocol } = new URL(endpoint)
  // Plain http is a simulation on this machine: compressing for it would only cost time.
  const facts = { host, compressed: protocol === 'https:' }
  endpoints.set(endpoint, facts)
  return facts
}
