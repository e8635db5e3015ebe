import { ecsError, gatewayError, htmlError, unknownPath, type Reply } from './reply'
import type { Endpoint } from './project'

/** What may take the place of an answer: {@link SimulatedProject.intercept}. */
export type Intercept = (endpoint: Endpoint, now: number) => Reply | null

/** Nothing goes wrong. */
export const nothingFails: Intercept = () => null

/** No permission: the service refuses the list of servers, its policy engine the recycle bin. */
export const forbidden: Intercept = (endpoint) =>
  endpoint === 'servers'
    ? ecsError(403, 'Ecs.0003', 'You do not have permissions to perform the operation.')
    : ecsError(403, 'Pdp.0001', "Policy doesn't allow ecs:recycleBin:listServers to be performed.")

/** The token has expired. */
export const expired: Intercept = () => gatewayError(401, 'APIGW.0307', 'The token must be updated')

/** A region without the recycle bin: the gateway knows none of its paths. */
export const recycleBinUnavailable: Intercept = (endpoint) =>
  endpoint === 'servers' ? null : unknownPath()

const throttlingWindow = 6_000
const requestsPerWindow = 2

/** Lets two requests of each list through in six seconds; the others are told how long to wait. */
export function throttled(): Intercept {
  const used = new Map<Endpoint, { window: number; requests: number }>()
  return (endpoint, now) => {
    if (endpoint === 'recycleBinPolicy') return null
    const window = Math.floor(now / throttlingWindow)
    const before = used.get(endpoint)
    const requests = before?.window === window ? before.requests + 1 : 1
    used.set(endpoint, { window, requests })
    if (requests <= requestsPerWindow) return null
    const wait = Math.ceil(((window + 1) * throttlingWindow - now) / 1000)
    return gatewayError(
      429,
      'APIGW.0308',
      `The throttling threshold has been reached: policy user over ratelimit,limit:${requestsPerWindow},time:6 second`,
      { 'Retry-After': String(wait) },
    )
  }
}

const breakdowns = [
  ecsError(500, 'Common.0001', 'Internal server error.'),
  htmlError(502, 'Bad Gateway'),
  gatewayError(503, 'APIGW.0613', 'The backend service is unavailable'),
] as const

/** Every third request fails, each time otherwise; its repetition succeeds. */
export function flaky(): Intercept {
  let requests = 0
  return () => {
    requests += 1
    if (requests % 3 !== 0) return null
    return breakdowns[(requests / 3 - 1) % breakdowns.length] ?? breakdowns[0]
  }
}
