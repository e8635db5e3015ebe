import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as client from 'openid-client'
import * as v from 'valibot'
import type { OidcSettings } from '../configuration/login-settings'
import type { OutboundProxy } from '../configuration/outbound-proxy'
import { audit } from './audit'
import { Checks } from './checks'
import { sendProblemPage } from './login-page'
import type { LoginText, Problem } from './login-texts'
import type { LoginWay } from './login-way'
import { areComplete, joined, personFromClaims, type Claims, type Nameless } from './oidc-claims'
import { OidcProvider } from './oidc-provider'
import { isListed, type Person } from './person'
import { sendBack, wantedReturn } from './return-path'
import { createSealer } from './sealer'
import { cookieName, type Sessions } from './sessions'

/** Seconds that somebody may take at the provider. */
const patience = 600

/** Characters of an address to return to; with a longer one browsers would drop the cookie of the login. */
const longestReturn = 2500

/** Logins that are finished with the provider at a time, and that wait for it: anybody can begin one. */
const checkLimits = { atOnce: 16, waiting: 64 }

const callbackPath = '/login/callback'

/** What must come back from the provider unchanged, and where the login leads. */
const begunSchema = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  returnTo: v.string(),
})

/** Login at an OpenID provider: authorization code flow with PKCE, state and nonce. */
export function oidcLogin(
  settings: OidcSettings,
  {
    sessions,
    secrets,
    secure,
    ruleGroups,
    publicOrigin,
    outboundProxy,
  }: {
    sessions: Sessions
    secrets: readonly string[]
    secure: boolean
    /** Groups that access rules name. */
    ruleGroups: readonly string[]
    publicOrigin: () => string
    outboundProxy: OutboundProxy | null
  },
): LoginWay {
  const { issuer, clientId, scope, allowedUsers, allowedGroups } = settings
  const provider = new OidcProvider(settings, outboundProxy)
  const checks = new Checks(checkLimits)
  const sealer = createSealer(secrets, 'login')
  const cookie = cookieName('ecs-inventory-login', secure)
  const cookieOptions = { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const
  const stamp = createHash('sha256').update(`${issuer} ${clientId}`).digest('base64url')
  const allowed = { users: allowedUsers, groups: allowedGroups }
  const namedGroups = new Set([...allowedGroups, ...ruleGroups])

  async function identify(request: FastifyRequest, reply: FastifyReply): Promise<Person | null> {
    const session = await sessions.read(request, reply)
    return session?.stamp === stamp && isListed(session, allowed) ? session : null
  }

  async function begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const returnTo = wantedReturn(request)
    if ((await identify(request, reply)) !== null) return sendBack(reply, returnTo)
    let configuration
    try {
      configuration = await provider.configuration()
    } catch (error) {
      return refuse(request, reply, returnTo, unreachable(error))
    }
    const begun = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      returnTo: returnTo.length > longestReturn ? '/' : returnTo,
    }
    const sealed = await sealer.seal(begun, Math.floor(Date.now() / 1000) + patience)
    reply.setCookie(cookie, sealed, { ...cookieOptions, maxAge: patience })
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: publicOrigin() + callbackPath,
      scope,
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    })
    return reply.header('cache-control', 'no-store').redirect(address.href, 303)
  }

  async function finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const opened = await sealer.open(request.cookies[cookie] ?? '', Date.now())
    const begun = v.safeParse(begunSchema, opened)
    reply.clearCookie(cookie, cookieOptions)
    if (!begun.success) return refuse(request, reply, '/', lateAnswer)
    const { returnTo } = begun.output
    if (checks.full) return refuse(request, reply, returnTo, busy)
    let claims
    try {
      const answered = new URL(request.url, publicOrigin())
      claims = await checks.run(async () =>
        fetchClaims(await provider.configuration(), answered, begun.output),
      )
    } catch (error) {
      return refuse(request, reply, returnTo, refusalFrom(error))
    }
    const person = personFromClaims(claims, settings)
    if (typeof person === 'string') return refuse(request, reply, returnTo, unnamed(person))
    if (!isListed(person, allowed))
      return refuse(request, reply, returnTo, {
        status: 403,
        problem: {
          text: '{name} may not use this ECS Inventory. Ask whoever runs it.',
          values: { name: person.name },
        },
        reason: 'not allowed',
        user: person.name,
      })
    // A person may be in hundreds of groups, and a cookie is small.
    const groups = person.groups.filter((group) => namedGroups.has(group))
    if (!(await sessions.begin(reply, { name: person.name, groups, stamp })))
      return refuse(request, reply, returnTo, tooLong(person))
    audit(request, { audit: 'login', user: person.name })
    return sendBack(reply, returnTo)
  }

  async function fetchClaims(
    configuration: client.Configuration,
    answered: URL,
    { state, nonce, verifier }: v.InferOutput<typeof begunSchema>,
  ): Promise<Claims> {
    const tokens = await client.authorizationCodeGrant(configuration, answered, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return {}
    const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined
    if (areComplete(claims, settings) || !hasMore) return claims
    const info = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
    return joined(claims, info)
  }

  return {
    identify,
    addRoutes: (app) => {
      app.get('/login', (request, reply) => begin(request, reply))
      app.get(callbackPath, (request, reply) => finish(request, reply))
    },
    logOut: async (request, reply) => {
      await sessions.end(request, reply)
      const found = await provider.configuration().catch(() => null)
      if (found?.serverMetadata().end_session_endpoint === undefined) return '/'
      const back = { post_logout_redirect_uri: `${publicOrigin()}/` }
      return client.buildEndSessionUrl(found, back).href
    },
  }
}

/** Why somebody is not let in: for them, and for the audit log. */
interface Refusal {
  readonly status: number
  readonly problem: Problem
  readonly reason: string
  readonly user?: string
}

const lateAnswer: Refusal = {
  status: 400,
  problem: { text: 'This login took too long, or was begun in another window.' },
  reason: 'no login begun',
}

const busy: Refusal = {
  status: 503,
  problem: { text: 'Many people are logging in. Try again in a moment.' },
  reason: 'busy',
}

const unnamedProblems: Readonly<Record<Nameless, LoginText>> = {
  'claim missing':
    'The identity provider did not say who you are in the way that is configured here. Ask whoever runs it.',
  'address not verified':
    'The identity provider did not say that your e-mail address is verified. Verify it there, or ask whoever runs this ECS Inventory.',
}

function tooLong({ name }: Person): Refusal {
  return {
    status: 403,
    problem: {
      text: 'You are in more groups that count here than a session can hold. Ask whoever runs this ECS Inventory.',
    },
    reason: 'session too long',
    user: name,
  }
}

function unnamed(reason: Nameless): Refusal {
  return { status: 403, problem: { text: unnamedProblems[reason] }, reason }
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  returnTo: string,
  { status, problem, reason, user }: Refusal,
): FastifyReply {
  audit(request, { audit: 'login failed', user: user ?? null, reason })
  const again = `/login?${new URLSearchParams({ return: returnTo }).toString()}`
  return sendProblemPage(reply, { status, problem, again })
}

/** No message of the library is shown or logged: some hold what the provider sent. */
function refusalFrom(error: unknown): Refusal {
  if (error instanceof client.AuthorizationResponseError)
    return {
      status: 403,
      problem: { text: 'The identity provider refused the login.' },
      reason: `provider: ${/^\w{1,64}$/.exec(error.error)?.[0] ?? 'error'}`,
    }
  if (error instanceof client.ResponseBodyError || isCheck(error))
    return {
      status: 403,
      problem: { text: 'The answer of the identity provider was not valid.' },
      reason: `answer: ${codeOf(error)}`,
    }
  return unreachable(error)
}

function isCheck(error: unknown): boolean {
  const code = codeOf(error)
  return code.startsWith('OAUTH_') && code !== 'OAUTH_TIMEOUT'
}

function unreachable(error: unknown): Refusal {
  return {
    status: 503,
    problem: { text: 'The identity provider cannot be reached. Try again in a moment.' },
    reason: `provider unreachable: ${codeOf(error)}`,
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
