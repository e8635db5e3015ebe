import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { ProxyError } from '../proxy-error'

/** The parts of a request that decide whether every program would read it the same way. */
type RequestForm = Pick<IncomingMessage, 'httpVersion' | 'url' | 'headers' | 'rawHeaders'>

/** Browsers send about 20. Node silently leaves out those beyond the 2,000th. */
const mostHeaders = 100

/**
 * Refuses requests that are against the rules of HTTP although Node parses them, and those that carry a body. Programs
 * read such requests differently, and what one of them checks is then not what the next one does.
 */
export class WellFormedRequests {
  readonly #distrusted = new WeakSet<Socket>()

  /**
   * Throws a {@link ProxyError} for such a request, and for every further one on its connection. `takesBody` is for the
   * few that are posted: a body whose length is told in advance.
   */
  require(request: RequestForm, socket: Socket, takesBody: boolean): void {
    const refused = this.distrusts(socket)
      ? refusal(400, 'Proxy.BadRequest', 'The request before this one was refused.')
      : faultOf(request, takesBody)
    if (refused === null) return
    this.#distrusted.add(socket)
    throw refused
  }

  /** Whether nothing more is to be read from a connection. */
  distrusts(socket: Socket): boolean {
    return this.#distrusted.has(socket)
  }
}

function faultOf(
  { httpVersion, url = '', headers, rawHeaders }: RequestForm,
  takesBody: boolean,
): ProxyError | null {
  if (httpVersion !== '1.1' && httpVersion !== '1.0')
    return refusal(505, 'Proxy.BadRequest', 'Only HTTP/1.1 and HTTP/1.0 are spoken here.')
  if (rawHeaders.length / 2 > mostHeaders)
    return refusal(431, 'Proxy.HeadersTooLarge', 'The request has too many headers.')
  if (rawHeaders.filter((text, index) => index % 2 === 0 && /^host$/i.test(text)).length > 1)
    return refusal(400, 'Proxy.BadRequest', 'The request names more than one host.')
  if (url.includes('#'))
    return refusal(400, 'Proxy.BadRequest', 'The target must not have a fragment.')
  const { 'transfer-encoding': coding, 'content-length': length = 0 } = headers
  return coding === undefined && (takesBody || Number(length) === 0)
    ? null
    : refusal(400, 'Proxy.BadRequest', 'A request has no body here.')
}

function refusal(status: number, code: string, message: string): ProxyError {
  return new ProxyError({ status, code, message })
}
