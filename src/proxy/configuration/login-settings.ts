import ipaddr from 'ipaddr.js'
import * as v from 'valibot'
import { isLoopback } from '../loopback'
import { parsePasswordHash } from '../login/password-hash'
import { tlsSection } from './sections/tls'
import { section, text, wholeNumberWithin } from './section'

/** The longest that may be asked for, in seconds. */
export const mostIdle = 7 * 24 * 3600
export const mostLifetime = 30 * 24 * 3600

/** Long enough that nobody guesses it: 32 characters are at least 128 bits in hexadecimal, 192 in base64. */
const secretText = v.pipe(
  v.string('takes a text.'),
  v.minLength(32, 'takes at least 32 random characters, such as openssl rand -base64 32 prints.'),
  v.regex(/^[\x21-\x7e]+$/, 'holds characters that no secret has.'),
)
const name = text('a name')
const names = v.array(name, 'takes a list of names.')
const headerName = v.pipe(
  name,
  v.regex(/^[A-Za-z0-9-]+$/, 'takes the name of a header, letters, digits and - only.'),
  v.toLowerCase(),
)
const webAddress = v.pipe(
  text('an https address'),
  v.check((value) => isSafeAddress(value), 'takes an https address; plain http is for loopback.'),
)
const origin = v.pipe(
  webAddress,
  v.check(
    (value) => new URL(value).pathname === '/' && !/[?#]/.test(value),
    'takes scheme, host and port only, without path or query.',
  ),
  v.transform((value) => new URL(value).origin),
)
const network = v.pipe(
  text('an address or a network'),
  v.check(isAddressOrNetwork, 'takes addresses or networks, such as 10.0.0.5 or 10.0.0.0/8.'),
)

const passwordSchema = section({
  kind: v.literal('password'),
  users: v.pipe(
    v.array(
      section({
        name,
        passwordHash: v.pipe(
          v.string('takes a hash that ecs-inventory --hash-password prints.'),
          v.check(
            (value) => parsePasswordHash(value) !== null,
            'takes a hash that ecs-inventory --hash-password prints.',
          ),
        ),
        groups: v.optional(names, []),
      }),
      'takes a list of users.',
    ),
    v.minLength(1, 'needs at least one user.'),
    v.check(
      (users) => new Set(users.map(({ name }) => name)).size === users.length,
      'names a user twice.',
    ),
    v.description('Who may log in, each with a hash that ecs-inventory --hash-password prints.'),
  ),
})

const oidcEntries = {
  kind: v.literal('oidc'),
  issuer: v.pipe(
    webAddress,
    v.description(
      "The issuer's identifier, below which /.well-known/openid-configuration is found.",
    ),
  ),
  clientId: name,
  scope: v.optional(
    v.pipe(text('a scope'), v.regex(/(^| )openid( |$)/, 'must contain openid.')),
    'openid profile email',
  ),
  userClaim: v.optional(
    v.pipe(name, v.description('The claim that names a person in rules, logs and on the page.')),
    'email',
  ),
  groupsClaim: v.optional(name, 'groups'),
  allowUnverifiedEmail: v.optional(
    v.pipe(
      v.boolean('takes true or false.'),
      v.description(
        'Takes an e-mail address as a name though the provider does not say that it is verified; only where nobody can enter another one there.',
      ),
    ),
    false,
  ),
  allowedUsers: v.optional(
    v.pipe(names, v.description("Who of the provider's people may come in; * is everyone.")),
    [],
  ),
  allowedGroups: v.optional(names, []),
}

const headerEntries = {
  kind: v.literal('header'),
  userHeader: v.optional(headerName, 'x-forwarded-user'),
  groupsHeader: v.optional(headerName, 'x-forwarded-groups'),
  secretHeader: v.optional(headerName, 'x-proxy-secret'),
  logoutUrl: v.optional(
    v.pipe(
      webAddress,
      v.description(
        'Where the authenticating proxy logs people out; without it the page offers no way.',
      ),
    ),
  ),
}

const accessRule = v.pipe(
  section({
    users: v.optional(names, []),
    groups: v.optional(names, []),
    projects: v.pipe(names, v.minLength(1, 'needs at least one project.')),
  }),
  v.check(
    ({ users, groups }) => users.length + groups.length > 0,
    'has a rule without users and without groups.',
  ),
)

/**
 * Everything about login but the certificate. A secret stands there itself once it was read; in a configuration file
 * stands where it is.
 */
export function loginEntries<
  Secret extends v.GenericSchema<unknown, unknown>,
  ClientSecret extends v.GenericSchema<unknown, unknown>,
>(secret: Secret, clientSecret: ClientSecret) {
  return {
    publicUrl: v.optional(
      v.pipe(origin, v.description('The address that people open: scheme, host and port.')),
    ),
    way: v.optional(
      v.pipe(
        v.variant(
          'kind',
          [
            passwordSchema,
            section({ ...oidcEntries, clientSecret }),
            section({ ...headerEntries, secret }),
          ],
          'takes a mapping whose kind is password, oidc or header.',
        ),
        v.description(
          'How people prove who they are; without it nobody has to, which is for loopback alone.',
        ),
      ),
    ),
    sessionSecrets: v.optional(
      v.pipe(
        v.array(secret, 'takes a list of secrets.'),
        v.description('The first one seals new sessions, the others still open old ones.'),
      ),
      [],
    ),
    sessionIdle: v.optional(
      v.pipe(
        wholeNumberWithin(60, mostIdle),
        v.description('Seconds without a request after which a session ends.'),
      ),
      3600,
    ),
    sessionLifetime: v.optional(
      v.pipe(
        wholeNumberWithin(60, mostLifetime),
        v.description('Seconds after which a session ends whatever happens.'),
      ),
      12 * 3600,
    ),
    trustedProxies: v.optional(
      v.pipe(
        v.array(network, 'takes a list of addresses.'),
        v.description(
          'Addresses or networks of the proxies in front, whose forwarding headers count.',
        ),
      ),
      [],
    ),
    access: v.optional(
      v.pipe(
        v.array(accessRule, 'takes a list of rules.'),
        v.description(
          'Who sees which projects; * is everyone, or every project. Without rules everyone sees all.',
        ),
      ),
      [],
    ),
  }
}

/** Everything about login in one plain object, its secrets included. */
export const loginSchema = section({
  ...loginEntries(secretText, text('a text')),
  tls: v.optional(tlsSection),
})

export type LoginSettings = v.InferOutput<typeof loginSchema>
export type LoginInput = v.InferInput<typeof loginSchema>
export type AccessRule = LoginSettings['access'][number]
export type PasswordSettings = Extract<LoginSettings['way'], { kind: 'password' }>
export type OidcSettings = Extract<LoginSettings['way'], { kind: 'oidc' }>
export type HeaderSettings = Extract<LoginSettings['way'], { kind: 'header' }>

/** A rule between settings that is broken: the setting at fault, by its path, and what is wrong. */
export interface LoginProblem {
  readonly path: string
  readonly problem: string
}

/**
 * What is wrong with login settings that each fit their schema, for a proxy that listens on `host`. Beyond loopback a
 * login is a must: everyone who reaches the address would see the servers.
 */
export function findLoginProblems(settings: LoginSettings, host: string): readonly LoginProblem[] {
  const { way, publicUrl, sessionSecrets, trustedProxies, access, tls } = settings
  const beyond = !isLoopback(host)
  if (way === undefined) {
    if (beyond) return [{ path: 'host', problem: 'needs a login' }]
    return access.length === 0
      ? []
      : [{ path: 'access', problem: 'needs a login; without one nobody is known' }]
  }
  const problems: LoginProblem[] = []
  if (beyond && publicUrl === undefined)
    problems.push({ path: 'publicUrl', problem: 'is missing: the https address that people open' })
  if (beyond && publicUrl !== undefined && !publicUrl.startsWith('https://'))
    problems.push({ path: 'publicUrl', problem: 'must begin with https:// beyond loopback' })
  if (way.kind === 'oidc' && way.allowedUsers.length + way.allowedGroups.length === 0)
    problems.push({
      path: 'way.allowedUsers',
      problem:
        'must say who may come in (or the allowed groups must); * is everyone whom the provider knows',
    })
  if (way.kind === 'header' && trustedProxies.length === 0)
    problems.push({
      path: 'trustedProxies',
      problem: 'is missing: from where the headers are believed',
    })
  if (way.kind !== 'header' && sessionSecrets.length === 0)
    problems.push({
      path: 'sessionSecrets',
      problem: 'is missing: at least 32 random characters, such as openssl rand -base64 32 prints',
    })
  // Somebody in front speaks TLS, and everybody comes from there: one could keep all others out of the login.
  const tlsInFront = publicUrl?.startsWith('https:') === true && tls === undefined
  if (way.kind !== 'header' && tlsInFront && trustedProxies.length === 0)
    problems.push({
      path: 'trustedProxies',
      problem:
        'is missing: the addresses of the proxy in front that speaks TLS. Without them everybody counts as one address, and failed logins of one would keep out all',
    })
  return problems
}

function isSafeAddress(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, username, password } = new URL(value)
  if (username !== '' || password !== '') return false
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

/** Numbers with a zero in front are octal to some, and short forms another network than they look. */
function isAddressOrNetwork(value: string): boolean {
  const [address = ''] = value.split('/', 1)
  return isAddress(address) && (address === value || ipaddr.isValidCIDR(value))
}

function isAddress(value: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(value) || ipaddr.IPv6.isValid(value)
}
