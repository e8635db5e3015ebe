import type { IncomingMessage } from 'node:http'
import { ProxyError } from '../proxy-error'

/** The parts of a request that decide whether every program would read it the same way. */
export type RequestForm = Pick<IncomingMessage, 'httpVersion' | 'url' | 'headers' | 'rawHeaders'>

/** Browsers send about 20. Node silently leaves out those beyond the 2,000th. */
const mostHeaders = 100

/**
 * Throws a {@link ProxyError} for a request that is against the rules of HTTP although Node parses it, or that carries
 * a body. Programs read such requests differently, and what one of them checks is then not what the next one does.
 */
export function requireWellFormed({
  httpVersion,
  url = '',
  headers,
  rawHeaders,
}: RequestForm): void {
  if (httpVersion !== '1.1' && httpVersion !== '1.0')
    throw refusal(505, 'Proxy.BadRequest', 'Only HTTP/1.1 and HTTP/1.0 are spoken here.')
  if (rawHeaders.length / 2 > mostHeaders)
    throw refusal(431, 'Proxy.HeadersTooLarge', 'The request has too many headers.')
  if (rawHeaders.filter((text, index) => index % 2 === 0 && /^host$/i.test(text)).length > 1)
    throw refusal(400, 'Proxy.BadRequest', 'The request names more than one host.')
  if (url.includes('#'))
    throw refusal(400, 'Proxy.BadRequest', 'The target must not have a fragment.')
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0)
    throw refusal(400, 'Proxy.BadRequest', 'A request has no body here.')
}

function refusal(status: number, code: string, message: string): ProxyError {
  return new ProxyError({ status, code, message })
}
