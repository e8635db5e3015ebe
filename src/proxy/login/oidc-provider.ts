import * as client from 'openid-client'
import type { OidcSettings } from '../configuration/login-settings'

const timeoutSeconds = 10

/**
 * What an OpenID provider says about itself, asked for at the first login and kept then. When the provider is down the
 * next login asks again; the proxy itself starts and runs without it.
 */
export class OidcProvider {
  readonly #settings: OidcSettings
  #found: Promise<client.Configuration> | null = null

  constructor(settings: OidcSettings) {
    this.#settings = settings
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
      execute: [
        // The signature of the ID token is checked as well, not only the connection that it came through.
        client.enableNonRepudiationChecks,
        // The settings allow plain http on loopback alone.
        ...(address.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    })
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
