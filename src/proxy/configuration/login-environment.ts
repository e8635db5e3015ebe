import * as v from 'valibot'
import { StartError } from '../start-error'
import { firstSet, wholeNumber, type Environment } from './environment'
import { findLoginProblem, loginSchema, type LoginSettings } from './login-settings'

/** The variable behind each setting, for messages; what has none here is named by its path. */
const variables: Readonly<Record<string, string>> = {
  host: 'HOST',
  publicUrl: 'PUBLIC_URL',
  way: 'LOGIN',
  'way.users': 'LOGIN_USERS',
  'way.issuer': 'OIDC_ISSUER',
  'way.clientId': 'OIDC_CLIENT_ID',
  'way.clientSecret': 'OIDC_CLIENT_SECRET',
  'way.scope': 'OIDC_SCOPE',
  'way.userClaim': 'OIDC_USER_CLAIM',
  'way.groupsClaim': 'OIDC_GROUPS_CLAIM',
  'way.allowedUsers': 'OIDC_ALLOWED_USERS',
  'way.allowedGroups': 'OIDC_ALLOWED_GROUPS',
  'way.userHeader': 'LOGIN_USER_HEADER',
  'way.groupsHeader': 'LOGIN_GROUPS_HEADER',
  'way.secretHeader': 'LOGIN_SECRET_HEADER',
  'way.secret': 'LOGIN_SECRET',
  'way.logoutUrl': 'LOGIN_LOGOUT_URL',
  sessionSecrets: 'SESSION_SECRET',
  sessionIdle: 'SESSION_IDLE',
  sessionLifetime: 'SESSION_LIFETIME',
  trustedProxies: 'TRUSTED_PROXIES',
  access: 'ACCESS',
  tls: 'TLS_CERT',
  'tls.cert': 'TLS_CERT',
  'tls.key': 'TLS_KEY',
}

const variablesOfWay: Readonly<Record<string, readonly string[]>> = {
  password: ['users'],
  oidc: [
    'issuer',
    'clientId',
    'clientSecret',
    'scope',
    'userClaim',
    'groupsClaim',
    'allowedUsers',
    'allowedGroups',
  ],
  header: ['userHeader', 'groupsHeader', 'secretHeader', 'secret', 'logoutUrl'],
}

const listed = new Set(['allowedUsers', 'allowedGroups'])

/**
 * Reads the login settings from the environment, for a proxy that listens on `host`, as `hostSource` says. Throws a
 * {@link StartError} that names the variable at fault; no message holds a secret.
 */
export function readLoginSettings(
  env: Environment,
  host: string,
  hostSource = `HOST=${host}`,
): LoginSettings {
  const result = v.safeParse(loginSchema, {
    ...setOnly({
      publicUrl: valueOf(env, 'PUBLIC_URL'),
      way: readWay(env),
      sessionSecrets: listIn(env, 'SESSION_SECRET', /\s+/),
      trustedProxies: listIn(env, 'TRUSTED_PROXIES', /[\s,]+/),
      access: jsonIn(env, 'ACCESS', '[{"groups": ["ops"], "projects": ["*"]}]'),
      tls: readTls(env),
    }),
    sessionIdle: wholeNumber(env, 'SESSION_IDLE', { fallback: 3600, min: 60, max: 604_800 }),
    sessionLifetime: wholeNumber(env, 'SESSION_LIFETIME', {
      fallback: 43_200,
      min: 60,
      max: 2_592_000,
    }),
  })
  if (!result.success) throw startError(result.issues[0])
  const problem = findLoginProblem(result.output, host)
  if (problem?.path === 'host')
    throw new StartError(
      `${hostSource} is refused without a login: everyone who reaches this address would see the servers. Set LOGIN to password, oidc or header (docs/operate.md says how), or HOST to a loopback address, such as 127.0.0.1.`,
    )
  if (problem !== null) throw new StartError(`${nameOf(problem.path)} ${problem.problem}.`)
  return result.output
}

function readWay(env: Environment): unknown {
  const kind = valueOf(env, 'LOGIN')
  if (kind === undefined) {
    const stray = firstSet(
      env,
      Object.entries(variables).flatMap(([path, name]) => (path.startsWith('way.') ? name : [])),
    )
    if (stray !== null)
      throw new StartError(`${stray.source} is set, but LOGIN is not. Set LOGIN, too.`)
    return undefined
  }
  const keys = variablesOfWay[kind]
  if (keys === undefined) throw new StartError('LOGIN takes password, oidc or header.')
  return { kind, ...setOnly(Object.fromEntries(keys.map((key) => [key, readKey(env, key)]))) }
}

function readKey(env: Environment, key: string): unknown {
  const name = nameOf(`way.${key}`)
  if (key === 'users') {
    const example = '[{"name": "ada", "passwordHash": "$scrypt$…", "groups": ["ops"]}]'
    return jsonIn(env, name, example)
  }
  return listed.has(key) ? listIn(env, name, /\s*,\s*/) : valueOf(env, name)
}

function readTls(env: Environment): unknown {
  const cert = valueOf(env, 'TLS_CERT')
  const key = valueOf(env, 'TLS_KEY')
  if (cert === undefined && key === undefined) return undefined
  if (cert === undefined || key === undefined)
    throw new StartError('TLS_CERT and TLS_KEY belong together: set both or neither.')
  return { cert, key }
}

function valueOf(env: Environment, name: string): string | undefined {
  return firstSet(env, [name])?.value
}

function listIn(env: Environment, name: string, separator: RegExp): string[] | undefined {
  return valueOf(env, name)
    ?.split(separator)
    .filter((entry) => entry !== '')
}

function jsonIn(env: Environment, name: string, example: string): unknown {
  const value = valueOf(env, name)
  if (value === undefined) return undefined
  try {
    return JSON.parse(value)
  } catch {
    // The parser's own message repeats the text, which may hold hashes.
    throw new StartError(`${name} takes JSON, such as ${example}.`)
  }
}

/** The longest known beginning of the path is what the operator set. */
function startError(issue: v.InferIssue<typeof loginSchema>): StartError {
  const path = (v.getDotPath(issue) ?? '').split('.')
  for (let length = path.length; length > 0; length -= 1) {
    const name = variables[path.slice(0, length).join('.')]
    if (name === undefined) continue
    const missing = issue.received === 'undefined'
    return new StartError(`${name} ${missing ? 'is missing' : issue.message}.`)
  }
  return new StartError(`A login setting ${issue.message}.`)
}

function nameOf(path: string): string {
  return variables[path] ?? path
}

function setOnly(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
