import { ProxyError } from './proxy-error'

/** What nginx logs for a client that closed its connection before it had the whole answer. */
export const clientGoneStatus = 499

/** The client closed its connection: nobody reads this answer any more. */
export function clientGoneError(): ProxyError {
  return new ProxyError({
    status: clientGoneStatus,
    code: 'Proxy.ClientGone',
    message: 'The client is gone.',
  })
}
