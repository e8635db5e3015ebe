import * as client from 'openid-client'
import { fetch } from 'undici'
import type { OidcSettings } from '../configuration/login-settings'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { outboundDispatcher } from '../upstream/outbound-dispatcher'

const timeoutSeconds = 10

/**
 * What an OpenID provider says about itself, asked for at the first login and kept then. When the provider is down the
 * next login asks again; the proxy itself starts and runs without it.
 */
export class OidcProvider {
  readonly #settings: OidcSettings
  readonly #outboundProxy: OutboundProxy | null
  #found: Promise<client.Configuration> | null = null

  constructor(settings: OidcSettings, outboundProxy: OutboundProxy | null) {
    this.#settings = settings
    this.#outboundProxy = outboundProxy
  }

  /** The provider's configuration. Rejects when it cannot be had now. */
  configuration(): Promise<client.Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = null
      throw error
    })
    return this.#found
  }

  #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings
    const address = new URL(issuer)
    return client.discovery(address, clientId, undefined, authentication(clientSecret), {
      timeout: timeoutSeconds,
      [client.customFetch]: fetchThrough(this.#outboundProxy),
      execute: [
        // The signature of the ID token is checked as well, not only the connection that it came through.
        client.enableNonRepudiationChecks,
        // The settings allow plain http on loopback alone.
        ...(address.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    })
  }
}

/** Node's own fetch takes no dispatcher of another version of undici, and knows no proxy. */
function fetchThrough(outboundProxy: OutboundProxy | null): client.CustomFetch {
  const dispatcher = outboundDispatcher(outboundProxy)
  return async (url, { body, ...options }) => {
    const answer = await fetch(url, {
      ...options,
      dispatcher,
      ...(body === undefined || body === null ? {} : { body }),
    })
    // Some statuses may have no body at all, not even an empty one.
    return new Response(answer.body === null ? null : await answer.arrayBuffer(), answer)
  }
}

/** By the Authorization header, which every provider must know (RFC 6749, 2.3.1), unless it says it does not. */
function authentication(clientSecret: string): client.ClientAuth {
  const basic = client.ClientSecretBasic(clientSecret)
  const post = client.ClientSecretPost(clientSecret)
  return (server, ...request) => {
    const supported = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const chosen = supported.includes('client_secret_basic') ? basic : post
    chosen(server, ...request)
  }
}
