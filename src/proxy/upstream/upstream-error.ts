import { proxyTimeoutCode, proxyUnreachableCode, proxyUnreadableCode } from '~/api/to-api-error'
import { ProxyError } from '../proxy-error'
import { ProxyLost, TunnelRefused } from './tunnels'

/** What the codes of Node and undici mean for a person; every other code is a connection that failed. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  UND_ERR_SOCKET: 'the connection was closed',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'the name could not be looked up',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is not trusted',
}

/** No whole answer within `timeout` milliseconds. */
export function timeoutError(host: string, timeout: number): ProxyError {
  return new ProxyError({
    status: 504,
    code: proxyTimeoutCode,
    message: `No answer from ${host} within ${timeout / 1000} s.`,
  })
}

/** An answer that the API never promised. */
export function unreadableError(message: string): ProxyError {
  return new ProxyError({ status: 502, code: proxyUnreadableCode, message })
}

/**
 * A request that failed on its way: `answered` tells whether the head of an answer had come. The message names the
 * host, the outbound proxy where that is what cannot be reached, and nothing else of the network.
 */
export function connectionError(
  cause: unknown,
  { host, answered }: { host: string; answered: boolean },
): ProxyError {
  const code = codeOf(cause)
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return new ProxyError(
      {
        status: 504,
        code: proxyTimeoutCode,
        message: `No connection to ${placeOf(cause, host)} in time.`,
      },
      { cause },
    )
  if (answered || isNotHttp(cause, code))
    return new ProxyError(
      {
        status: 502,
        code: proxyUnreadableCode,
        message: `The answer from ${host} broke off or is not HTTP.`,
      },
      { cause },
    )
  return new ProxyError(
    {
      status: 502,
      code: proxyUnreachableCode,
      message: `Cannot reach ${placeOf(cause, host)}: ${refusedTunnel(cause) ?? reasons[code] ?? 'the connection failed'}.`,
    },
    { cause },
  )
}

/** Connections that fail like this may work a moment later; a certificate or a name will not be another one. */
const passingCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** Whether a request failed because its connection broke or could not be made, so that another attempt may work. */
export function isBrokenConnection(error: unknown): boolean {
  return error instanceof ProxyError && passingCodes.has(codeOf(error.cause))
}

function placeOf(cause: unknown, host: string): string {
  return cause instanceof ProxyLost ? `${host} through HTTPS_PROXY ${cause.proxy}` : host
}

/** What the outbound proxy said, where it made no tunnel. */
function refusedTunnel(cause: unknown): string | null {
  if (!(cause instanceof TunnelRefused)) return null
  const why = cause.status === 407 ? ', which wants a user name and password in HTTPS_PROXY' : ''
  return `the outbound proxy refused the tunnel with HTTP ${cause.status}${why}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** Undici's codes for an answer whose head contradicts itself or HTTP; it asserts that no status is below 100. */
const brokenHeadCodes = new Set([
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'ERR_ASSERTION',
])

/** Undici's parser leaves the code out for some answers. */
function isNotHttp(error: unknown, code: string): boolean {
  const unparsed = error instanceof Error && error.name === 'HTTPParserError'
  return unparsed || brokenHeadCodes.has(code)
}
