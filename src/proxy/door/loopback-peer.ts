import type { IncomingHttpHeaders } from 'node:http'
import { isLoopback } from '../loopback'

/** Headers by which a proxy in front says that the request came from elsewhere. */
const forwardingHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** The parts of a request that say who sent it. */
interface Sender {
  readonly headers: IncomingHttpHeaders
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * Whether a request comes from this machine itself: over loopback, to a loopback name, and not passed on by a proxy as
 * far as that says so. A proxy on this machine that hides all of this looks the same.
 */
export function isLoopbackPeer({ headers, socket }: Sender): boolean {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  const forwarded = forwardingHeaders.some((name) => headers[name] !== undefined)
  return isLoopback(peer) && isLoopback(host) && !forwarded
}
