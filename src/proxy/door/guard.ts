import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../loopback'
import { ProxyError } from '../proxy-error'

/** The parts of a request that decide whether it is let in at all. */
export interface GuardedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** The methods that the proxy answers, as the Allow header lists them. */
export const allowedMethods = 'GET, HEAD'

/** Whether a request target lies under `/api`, where the data is, however its path is encoded. */
export function isApiTarget(url: string): boolean {
  const [path = ''] = url.split('?', 1)
  try {
    return /^\/api(?:\/|$)/i.test(decodeURIComponent(path))
  } catch {
    return true
  }
}

/**
 * Throws a {@link ProxyError} for a request that must not be answered: one that was sent to a name other than this
 * machine's (DNS rebinding), one that would change something, and one that another site's page sent to the API.
 * `port` is the one that the proxy listens on.
 */
export function guard({ method, url, headers }: GuardedRequest, port: number): void {
  if (!url.startsWith('/')) throw refusal(400, 'Proxy.BadRequest', 'The target must be a path.')
  if (!isOwnAuthority(headers.host, port))
    throw refusal(
      421,
      'Proxy.WrongHost',
      `This address is not served here. Open http://127.0.0.1:${port} instead.`,
    )
  if (method !== 'GET' && method !== 'HEAD')
    throw refusal(405, 'Proxy.MethodNotAllowed', 'Only GET and HEAD are answered.')
  if (isApiTarget(url) && isForeign(headers, port))
    throw refusal(403, 'Proxy.CrossSite', 'Pages of other sites may not read from here.')
}

function isOwnAuthority(authority: string | undefined, port: number): boolean {
  const [, host, givenPort = '80'] =
    /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(authority ?? '') ?? []
  return host !== undefined && isLoopback(host) && Number(givenPort) === port
}

/** Browsers say where a request comes from in one header or both; other clients send neither. */
function isForeign({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, port: number): boolean {
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true
  if (origin === undefined) return false
  return !origin.startsWith('http://') || !isOwnAuthority(origin.slice('http://'.length), port)
}

function refusal(status: number, code: string, message: string): ProxyError {
  return new ProxyError({ status, code, message })
}
