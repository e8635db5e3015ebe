import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../loopback'
import { ProxyError } from '../proxy-error'

/** The parts of a request that decide whether it is let in at all. */
export interface GuardedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

/** What the proxy answers to, as far as the guard must know it. */
export interface OwnAddress {
  /** The port that the proxy listens on. */
  readonly port: number
  /** Whether the proxy itself speaks TLS. */
  readonly tls: boolean
  /** Scheme, host and port that people open, where that is not simply a loopback name with the port. */
  readonly publicOrigin: string | null
  /** Whether there is a login, and with it the two requests that change something. */
  readonly login: boolean
}

/** The only paths that anything is posted to; both end or begin a session. */
const postPaths = new Set(['/login', '/logout'])

/** What load balancers ask, by the address of a replica and often without any name. Each tells one word. */
const healthPaths = new Set(['/healthz', '/readyz'])

/** The methods that the proxy answers at a request target, as the Allow header lists them. */
export function allowedMethods(url: string, { login }: OwnAddress): string {
  return login && postPaths.has(pathIn(url)) ? 'GET, HEAD, POST' : 'GET, HEAD'
}

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
 * Throws a {@link ProxyError} for a request that must not be answered: one that was sent to a name other than the
 * proxy's own (DNS rebinding), unless it asks for no more than its health, one that would change something, and one that another site's page sent to the API or
 * to the login.
 */
export function guard({ method, url, headers }: GuardedRequest, own: OwnAddress): void {
  if (!url.startsWith('/')) throw refusal(400, 'Proxy.BadRequest', 'The target must be a path.')
  if (!isHealthCheck(method, url) && !isOwnHost(headers.host, own))
    throw refusal(
      421,
      'Proxy.WrongHost',
      `This address is not served here. Open ${own.publicOrigin ?? `http${own.tls ? 's' : ''}://127.0.0.1:${own.port}`} instead.`,
    )
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads && !allowedMethods(url, own).split(', ').includes(method))
    throw refusal(405, 'Proxy.MethodNotAllowed', 'Only GET and HEAD are answered.')
  if ((!reads || isApiTarget(url)) && isForeign(headers, own))
    throw refusal(403, 'Proxy.CrossSite', 'Pages of other sites may not read from here.')
  // Every browser names the origin of what it posts; whoever leaves it out might be one that was talked into it.
  if (!reads && headers.origin === undefined)
    throw refusal(403, 'Proxy.CrossSite', 'A request that changes something must name its origin.')
}

function isHealthCheck(method: string, url: string): boolean {
  return (method === 'GET' || method === 'HEAD') && healthPaths.has(pathIn(url))
}

function isOwnHost(host: string | undefined, own: OwnAddress): boolean {
  return isLoopbackAuthority(host, own) || isPublicAuthority(host, own)
}

/** TLS proxies on this machine, and health checks, may call the proxy by a loopback name. */
function isLoopbackAuthority(authority: string | undefined, { port, tls }: OwnAddress): boolean {
  const [, host, givenPort = tls ? '443' : '80'] =
    /^(\[[^\]]+\]|[^:]+)(?::(\d{1,5}))?$/.exec(authority ?? '') ?? []
  return host !== undefined && isLoopback(host) && Number(givenPort) === port
}

function isPublicAuthority(authority: string | undefined, { publicOrigin }: OwnAddress): boolean {
  if (authority === undefined || publicOrigin === null) return false
  const { protocol, hostname, host, port } = new URL(publicOrigin)
  const withPort = `${hostname}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`
  return [host, withPort].includes(authority.toLowerCase())
}

/** Browsers say where a request comes from in one header or both; other clients send neither. */
function isForeign(
  { origin, 'sec-fetch-site': site }: IncomingHttpHeaders,
  own: OwnAddress,
): boolean {
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true
  if (origin === undefined || origin === own.publicOrigin) return false
  const scheme = own.tls ? 'https://' : 'http://'
  return !origin.startsWith(scheme) || !isLoopbackAuthority(origin.slice(scheme.length), own)
}

function pathIn(url: string): string {
  return url.split('?', 1)[0] ?? ''
}

function refusal(status: number, code: string, message: string): ProxyError {
  return new ProxyError({ status, code, message })
}
