import { EnvHttpProxyAgent, Pool, type Dispatcher } from 'undici'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { Tunnels } from './tunnels'

/** What the connections to an endpoint are like. */
export interface ConnectionSettings {
  /** Milliseconds for each step: a connection with its TLS, or the answer of an outbound proxy that makes a tunnel. */
  readonly connectTimeout: number
  /** Most connections to one endpoint. */
  readonly connections: number
}

/** Connections to one endpoint, kept alive, through the outbound proxy where there is one. TLS is verified to its end. */
export function dispatcherFor(
  endpoint: string,
  { connectTimeout, connections }: ConnectionSettings,
  proxy: OutboundProxy | null,
): Dispatcher {
  const options = {
    connections,
    connect: { timeout: connectTimeout, rejectUnauthorized: true },
    // The deadline of each request covers both.
    headersTimeout: 0,
    bodyTimeout: 0,
  }
  // Plain http is for this machine alone, which no other one reaches.
  if (proxy === null || endpoint.startsWith('http:')) return new Pool(endpoint, options)
  return new EnvHttpProxyAgent({
    ...options,
    requestTls: options.connect,
    proxyTls: options.connect,
    clientFactory: (origin, given) => new Tunnels(origin, given, connectTimeout),
    httpsProxy: proxy.url,
    noProxy: proxy.except,
  })
}
