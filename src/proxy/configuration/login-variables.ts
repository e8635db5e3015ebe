import { parseOrigin } from './endpoint'
import { firstSet, type Environment } from './environment'
import { StartError } from '../start-error'

/** An IAM user who logs in with a password. */
export interface Login {
  readonly kind: 'login'
  readonly user: string
  readonly password: string
  /** Name of the account. */
  readonly domain: string
  /** Scheme, host and port of IAM, null for the one of the region. */
  readonly endpoint: string | null
}

/** The variables of each tool for a login, the first one with a user or password counts. */
export const loginVariables = [
  {
    user: 'HW_USER_NAME',
    password: 'HW_USER_PASSWORD',
    domain: 'HW_DOMAIN_NAME',
    endpoint: 'HW_AUTH_URL',
  },
  {
    user: 'OS_USERNAME',
    password: 'OS_PASSWORD',
    domain: 'OS_DOMAIN_NAME',
    endpoint: 'OS_AUTH_URL',
  },
] as const

/** The address of IAM as tools are given it, with or without the version of the API. */
export const iamPaths = ['/', '/v3', '/v3/']

/**
 * The login that the environment asks for and how to read it, or null when it names no user and no password. Reading
 * throws a {@link StartError} that names what is missing or wrong.
 */
export function readLogin(env: Environment): { source: string; read: () => Login } | null {
  for (const names of loginVariables) {
    const found = firstSet(env, [names.user, names.password])
    if (found !== null) return { source: found.source, read: () => login(env, names) }
  }
  return null
}

function login(env: Environment, names: (typeof loginVariables)[number]): Login {
  const [user, password, domain] = [names.user, names.password, names.domain].map((name) =>
    firstSet(env, [name]),
  )
  if (!user || !password || !domain) {
    const missing = [names.user, names.password, names.domain].filter(
      (name) => firstSet(env, [name]) === null,
    )
    throw new StartError(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing. A login takes a user name, a password and the name of the account (domain).`,
    )
  }
  const endpoint = firstSet(env, [names.endpoint])
  return {
    kind: 'login',
    user: user.value,
    password: password.value,
    domain: domain.value,
    endpoint: endpoint === null ? null : parseOrigin(endpoint, iamPaths).origin,
  }
}
