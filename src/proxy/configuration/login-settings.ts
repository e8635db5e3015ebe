import ipaddr from 'ipaddr.js'
import * as v from 'valibot'
import { isLoopback } from '../loopback'
import { parsePasswordHash } from '../login/password-hash'

/** Long enough that nobody guesses it: 32 characters are at least 128 bits in hexadecimal, 192 in base64. */
const secret = v.pipe(
  v.string('takes a text'),
  v.minLength(32, 'takes at least 32 random characters, such as openssl rand -base64 32 prints'),
  v.regex(/^[\x21-\x7e]+$/, 'holds characters that no secret has'),
)
const text = v.pipe(v.string('takes a text'), v.trim(), v.minLength(1, 'must not be empty'))
const texts = v.array(text, 'takes a list of names')
const headerName = v.pipe(
  text,
  v.regex(/^[A-Za-z0-9-]+$/, 'takes the name of a header, letters, digits and - only'),
  v.toLowerCase(),
)
const seconds = (most: number) =>
  v.pipe(
    v.number('takes a number of seconds'),
    v.integer('takes whole seconds'),
    v.minValue(60, 'takes 60 seconds or more'),
    v.maxValue(most, `takes ${most} seconds at most`),
  )
const webAddress = v.pipe(
  text,
  v.check((value) => isSafeAddress(value), 'takes an https address; plain http is for loopback'),
)
const origin = v.pipe(
  webAddress,
  v.check(
    (value) => new URL(value).pathname === '/' && !/[?#]/.test(value),
    'takes scheme, host and port only, without path or query',
  ),
  v.transform((value) => new URL(value).origin),
)
const network = v.pipe(
  text,
  v.check(
    (value) => ipaddr.isValidCIDR(value) || isAddress(value),
    'takes addresses or networks, such as 10.0.0.5 or 10.0.0.0/8',
  ),
)

const passwordSchema = v.strictObject(
  {
    kind: v.literal('password'),
    users: v.pipe(
      v.array(
        v.strictObject(
          {
            name: text,
            passwordHash: v.pipe(
              v.string('takes hashes that npm run hash-password prints'),
              v.check(
                (value) => parsePasswordHash(value) !== null,
                'takes hashes that npm run hash-password prints',
              ),
            ),
            groups: v.optional(texts, []),
          },
          'takes objects with name, passwordHash and, if wanted, groups',
        ),
        'takes a list of users',
      ),
      v.minLength(1, 'needs at least one user'),
      v.check(
        (users) => new Set(users.map(({ name }) => name)).size === users.length,
        'names a user twice',
      ),
    ),
  },
  'takes kind and users',
)

const oidcSchema = v.pipe(
  v.strictObject(
    {
      kind: v.literal('oidc'),
      /** The issuer's identifier, below which `/.well-known/openid-configuration` is. */
      issuer: webAddress,
      clientId: text,
      clientSecret: text,
      scope: v.optional(
        v.pipe(text, v.regex(/(^| )openid( |$)/, 'must contain openid')),
        'openid profile email',
      ),
      /** The claim that names the person in access rules, logs and on the page. */
      userClaim: v.optional(text, 'email'),
      groupsClaim: v.optional(text, 'groups'),
      /** Who of the provider's people may come in; `*` among the users is everyone. */
      allowedUsers: v.optional(texts, []),
      allowedGroups: v.optional(texts, []),
    },
    'takes kind, issuer, clientId, clientSecret, scope, userClaim, groupsClaim, allowedUsers and allowedGroups',
  ),
  v.forward(
    v.check(
      ({ allowedUsers, allowedGroups }) => allowedUsers.length + allowedGroups.length > 0,
      'must say who may come in (or the allowed groups must); * is everyone whom the provider knows',
    ),
    ['allowedUsers'],
  ),
)

const headerSchema = v.strictObject(
  {
    kind: v.literal('header'),
    userHeader: v.optional(headerName, 'x-forwarded-user'),
    groupsHeader: v.optional(headerName, 'x-forwarded-groups'),
    secretHeader: v.optional(headerName, 'x-proxy-secret'),
    secret,
    /** Where the authenticating proxy logs people out; without it the page offers no way. */
    logoutUrl: v.optional(webAddress),
  },
  'takes kind, userHeader, groupsHeader, secretHeader, secret and logoutUrl',
)

const accessRuleSchema = v.pipe(
  v.strictObject(
    {
      users: v.optional(texts, []),
      groups: v.optional(texts, []),
      projects: v.pipe(texts, v.minLength(1, 'needs at least one project')),
    },
    'takes objects with users or groups, and projects',
  ),
  v.check(
    ({ users, groups }) => users.length + groups.length > 0,
    'has a rule without users and without groups',
  ),
)

/** Everything about login in one plain object, as a section of a configuration file would hold it. */
export const loginSchema = v.strictObject(
  {
    /** The address that people open: scheme, host and port. */
    publicUrl: v.optional(origin),
    /** How people prove who they are; without it nobody has to, which is for loopback alone. */
    way: v.optional(
      v.variant(
        'kind',
        [passwordSchema, oidcSchema, headerSchema],
        'takes password, oidc or header',
      ),
    ),
    /** The first secret seals new sessions, the others still open old ones. */
    sessionSecrets: v.optional(v.array(secret, 'takes a list of secrets'), []),
    /** Seconds without a request after which a session ends. */
    sessionIdle: v.optional(seconds(7 * 24 * 3600), 3600),
    /** Seconds after which a session ends whatever happens. */
    sessionLifetime: v.optional(seconds(30 * 24 * 3600), 12 * 3600),
    /** Addresses or networks of the proxies in front, whose forwarding headers count. */
    trustedProxies: v.optional(v.array(network, 'takes a list of addresses'), []),
    /** Who sees which projects; `*` is everyone, or every project. Without rules everyone sees all. */
    access: v.optional(v.array(accessRuleSchema, 'takes a list of rules'), []),
    /** Paths of PEM files; without them the proxy itself speaks plain HTTP. */
    tls: v.optional(v.strictObject({ cert: text, key: text }, 'takes cert and key')),
  },
  'takes publicUrl, way, sessionSecrets, sessionIdle, sessionLifetime, trustedProxies, access and tls',
)

export type LoginSettings = v.InferOutput<typeof loginSchema>
export type LoginInput = v.InferInput<typeof loginSchema>
export type AccessRule = LoginSettings['access'][number]
export type PasswordSettings = v.InferOutput<typeof passwordSchema>
export type OidcSettings = v.InferOutput<typeof oidcSchema>
export type HeaderSettings = v.InferOutput<typeof headerSchema>

/** A rule between settings that is broken: the setting at fault, by its path, and what is wrong. */
export interface LoginProblem {
  readonly path: string
  readonly problem: string
}

/**
 * What is wrong with login settings that each fit their schema, for a proxy that listens on `host`; null when nothing.
 * Beyond loopback a login is a must: everyone who reaches the address would see the servers.
 */
export function findLoginProblem(settings: LoginSettings, host: string): LoginProblem | null {
  const { way, publicUrl, sessionSecrets, trustedProxies, access } = settings
  const beyond = !isLoopback(host)
  if (way === undefined) {
    if (beyond) return { path: 'host', problem: 'needs a login' }
    if (access.length > 0)
      return { path: 'access', problem: 'needs a login; without one nobody is known' }
    return null
  }
  if (beyond && publicUrl === undefined)
    return { path: 'publicUrl', problem: 'is missing: the https address that people open' }
  if (beyond && publicUrl !== undefined && !publicUrl.startsWith('https://'))
    return { path: 'publicUrl', problem: 'must begin with https:// beyond loopback' }
  if (way.kind === 'header' && trustedProxies.length === 0)
    return { path: 'trustedProxies', problem: 'is missing: from where the headers are believed' }
  if (way.kind !== 'header' && sessionSecrets.length === 0)
    return {
      path: 'sessionSecrets',
      problem: 'is missing: at least 32 random characters, such as openssl rand -base64 32 prints',
    }
  return null
}

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isAddress(value: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(value) || ipaddr.IPv6.isValid(value)
}
