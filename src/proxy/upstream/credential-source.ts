import { secretsOf, type Credentials } from './credentials'

/** Where the proof for each request comes from: fixed, or fetched and renewed while the proxy runs. */
export interface CredentialSource {
  /**
   * The credentials for a request that is sent now. Throws a ProxyError when there are none: the login was refused,
   * or who gives them cannot be reached.
   */
  current(): Promise<Credentials>
  /** Tells that the API refused these with a 401, so that the next request gets others where there can be others. */
  invalidate(used: Credentials): void
  /** Every text that must not appear anywhere outside the requests that need it. */
  secrets(): readonly string[]
}

/** Keys or a token that the operator gave; nothing can renew them. */
export function fixedCredentials(credentials: Credentials): CredentialSource {
  const secrets = secretsOf(credentials)
  return {
    current: () => Promise.resolve(credentials),
    invalidate: () => undefined,
    secrets: () => secrets,
  }
}
