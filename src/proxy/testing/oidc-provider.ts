import { once } from 'node:events'
import { createServer } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import { Provider, type ClientMetadata } from 'oidc-provider'

/** The client that the provider knows. The secret needs encoding in an Authorization header. */
export const oidcClient = { id: 'inventory', secret: 'client secret+of/tests=:%' } as const

/** A real OpenID provider on loopback. Everyone may log in with any password, as `{name}@example.com`. */
export interface OidcProviderUnderTest {
  readonly issuer: string
  /**
   * Begins to serve, for a client at this address; before, every request is answered with 503. ID tokens hold `sub`,
   * `groups` and what else `inIdToken` names; the rest is told at the userinfo endpoint.
   */
  serve(
    clientOrigin: string,
    client?: Partial<ClientMetadata>,
    inIdToken?: readonly string[],
  ): Promise<void>
  close(): Promise<void>
}

/** What the provider says of addresses, true where a name is not in here. */
const verified: Readonly<Record<string, unknown>> = {
  eve: false,
  text: 'true',
  nil: null,
  none: undefined,
}

/** Whose address the ID token of somebody has, who changed theirs since. */
const claimed: Readonly<Record<string, string>> = { mallory: 'ada' }

/**
 * Starts the provider on a free port. `ada` is in the group ops, and in those that are given; the addresses of some
 * others are not verified.
 */
export async function startOidcProvider(
  groups: readonly string[] = [],
): Promise<OidcProviderUnderTest> {
  // Its keys stay, whatever client it serves: clients keep them for a while.
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  let answer: ReturnType<Provider['callback']> | null = null
  const server = createServer((request, response) => {
    if (answer === null) response.writeHead(503).end()
    else void answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const issuer = `http://127.0.0.1:${port}`
  return {
    issuer,
    serve: async (clientOrigin, client = {}, inIdToken = []) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: oidcClient.id,
            client_secret: oidcClient.secret,
            redirect_uris: [`${clientOrigin}/login/callback`],
            post_logout_redirect_uris: [`${clientOrigin}/`],
            ...client,
          },
        ],
        claims: {
          openid: ['sub', 'groups', ...inIdToken],
          email: ['email', 'email_verified'],
        },
        scopes: ['openid', 'profile', 'email'],
        findAccount: (_context, id) => ({
          accountId: id,
          claims: async (use) => ({
            sub: id,
            email: `${use === 'id_token' ? (claimed[id] ?? id) : id}@example.com`,
            email_verified: id in verified ? verified[id] : true,
            groups: id === 'ada' ? ['ops', ...groups] : [],
          }),
        }),
        pkce: { required: () => true },
        jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
        cookies: { keys: ['a key for the cookies of tests'] },
      })
      answer = provider.callback()
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
