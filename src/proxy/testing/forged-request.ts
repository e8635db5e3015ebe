import { testProjectId, type ProxyUnderTest } from './proxy-under-test'
import { exchangeRaw } from './raw-client'

/** A target that is answered. */
export const path = `/api/v1/${testProjectId}/cloudservers/detail`

/**
 * One request, which asks the proxy to close after it; `OWN` stands for the proxy's own host and port, `SCHEME` for its
 * scheme and `OTHER` for that of the other one.
 */
export function requestBytes({
  method = 'GET',
  target = path,
  version = 'HTTP/1.1',
  lines = ['Host: OWN'],
  body = '',
}): string {
  const head = [`${method} ${target} ${version}`, ...lines, 'Connection: close']
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** What a proxy answers to a request, or to bytes that are none. */
export function answerOf({ address }: ProxyUnderTest, request: string | Buffer): Promise<string> {
  if (typeof request !== 'string') return exchangeRaw(address, request)
  const { host, protocol } = new URL(address)
  const [scheme, other] = protocol === 'https:' ? ['https', 'http'] : ['http', 'https']
  const text = request.replaceAll('OWN', host).replaceAll('SCHEME', scheme)
  return exchangeRaw(address, Buffer.from(text.replaceAll('OTHER', other), 'latin1'))
}
