import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { Tunnels } from './tunnels'

/** Milliseconds until a tunnel that is not made is given up. */
const tunnelTimeout = 5000

const direct = new Agent()
const tunnels = new WeakMap<OutboundProxy, Dispatcher>()

/**
 * How requests leave this machine for IAM and for an identity provider: through the operator's proxy, or directly where
 * there is none. Plain http is for this machine alone, and goes directly.
 */
export function outboundDispatcher(proxy: OutboundProxy | null): Dispatcher {
  if (proxy === null) return direct
  const known = tunnels.get(proxy)
  if (known !== undefined) return known
  // Without a proxy for http that is none, undici would take HTTP_PROXY.
  const tunnel = new EnvHttpProxyAgent({
    httpProxy: '',
    httpsProxy: proxy.url,
    clientFactory: (origin, given) => new Tunnels(origin, given, tunnelTimeout),
    noProxy: proxy.except,
  })
  tunnels.set(proxy, tunnel)
  return tunnel
}
