import * as v from 'valibot'
import { StartError } from '../start-error'
import type { ConfigurationFile, KeyPath } from './configuration-file'
import { firstSet, wholeNumber, type Environment } from './environment'
import { loginInFile, type LoginInFile } from './login-in-file'
import {
  findLoginProblem,
  loginSchema,
  mostIdle,
  mostLifetime,
  type LoginSettings,
} from './login-settings'

/** The variable behind each setting, by its path. */
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
  'way.allowUnverifiedEmail': 'OIDC_ALLOW_UNVERIFIED_EMAIL',
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
    'allowUnverifiedEmail',
    'allowedUsers',
    'allowedGroups',
  ],
  header: ['userHeader', 'groupsHeader', 'secretHeader', 'secret', 'logoutUrl'],
}

const listed = new Set(['allowedUsers', 'allowedGroups'])

/**
 * Reads the login settings for a proxy that listens on `host`. Each variable wins over its key in the configuration
 * file. Throws a {@link StartError} that names the variable or the key at fault; no message holds a secret.
 */
export function readLoginSettings(
  env: Environment,
  host: string,
  configuration: ConfigurationFile | null = null,
): LoginSettings {
  const given = (path: string) => valueOf(env, variables[path] ?? '') !== undefined
  const file = configuration === null ? {} : loginInFile(configuration, env, given)
  const at = placeOf(env, configuration)
  const result = v.safeParse(loginSchema, {
    ...file,
    ...setOnly({
      publicUrl: valueOf(env, 'PUBLIC_URL'),
      way: readWay(env, file.way),
      sessionSecrets: listIn(env, 'SESSION_SECRET', /\s+/),
      trustedProxies: listIn(env, 'TRUSTED_PROXIES', /[\s,]+/),
      access: jsonIn(env, 'ACCESS', '[{"groups": ["ops"], "projects": ["*"]}]'),
      tls: readTls(env),
    }),
    sessionIdle: wholeNumber(env, 'SESSION_IDLE', {
      fallback: file.sessionIdle ?? 3600,
      min: 60,
      max: mostIdle,
    }),
    sessionLifetime: wholeNumber(env, 'SESSION_LIFETIME', {
      fallback: file.sessionLifetime ?? 43_200,
      min: 60,
      max: mostLifetime,
    }),
  })
  if (!result.success) {
    const [issue] = result.issues
    const path = (issue.path ?? []).flatMap(({ key }) =>
      typeof key === 'string' || typeof key === 'number' ? [key] : [],
    )
    throw new StartError(`${at(path)} ${issue.message}`)
  }
  const problem = findLoginProblem(result.output, host)
  if (problem?.path === 'host')
    throw new StartError(
      `${hostIn(env, host, configuration)} is refused without a login: everyone who reaches this address would see the servers. Set LOGIN to password, oidc or header (docs/operate.md says how), or HOST to a loopback address, such as 127.0.0.1.`,
    )
  if (problem !== null) throw new StartError(`${at(problem.path.split('.'))} ${problem.problem}.`)
  return result.output
}

/** How messages name a setting: by its variable, or by its key where the configuration file is what speaks of it. */
function placeOf(env: Environment, configuration: ConfigurationFile | null) {
  return (path: KeyPath): string => {
    const names = path.map((_, index) => variables[path.slice(0, path.length - index).join('.')])
    const name = names.find((known) => known !== undefined) ?? 'A login setting'
    const { login, tls } = configuration?.values ?? {}
    if (configuration === null || firstSet(env, [name]) !== null) return name
    if (path[0] === 'tls') return tls === undefined ? name : configuration.at(path)
    return login === undefined ? name : configuration.at(['login', ...path])
  }
}

function hostIn(env: Environment, host: string, configuration: ConfigurationFile | null): string {
  return configuration === null || firstSet(env, ['HOST']) !== null
    ? `HOST=${host}`
    : configuration.at(['host'])
}

/** The way that the environment names, else the one of the file; each variable wins over its key. */
function readWay(env: Environment, configured: LoginInFile['way']): unknown {
  const kind = valueOf(env, 'LOGIN') ?? configured?.kind
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
  const base = configured?.kind === kind ? configured : { kind }
  return { ...base, ...setOnly(Object.fromEntries(keys.map((key) => [key, readKey(env, key)]))) }
}

function readKey(env: Environment, key: string): unknown {
  const name = variables[`way.${key}`] ?? ''
  if (key === 'users') {
    const example = '[{"name": "ada", "passwordHash": "$scrypt$…", "groups": ["ops"]}]'
    return jsonIn(env, name, example)
  }
  if (key === 'allowUnverifiedEmail') return switchIn(env, name)
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

/** Any other text is left as it is, for the schema to refuse. */
function switchIn(env: Environment, name: string): boolean | string | undefined {
  const value = valueOf(env, name)
  return value === 'true' || value === 'false' ? value === 'true' : value
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

function setOnly(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
