import { Agent, EnvHttpProxyAgent, type Dispatcher } from 'undici'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { Tunnels } from './tunnels'

/** Milliseconds for each step towards a tunnel, and for TLS in it. */
const timeout = 5000

const direct = new Agent({ connect: { timeout } })
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
    connect: { timeout },
    proxyTls: { timeout },
    requestTls: { timeout },
    clientFactory: (origin, given) => new Tunnels(origin, given, timeout),
    noProxy: proxy.except,
  })
  tunnels.set(proxy, tunnel)
  return tunnel
}
