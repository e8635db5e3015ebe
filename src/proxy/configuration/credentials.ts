import { basicSection, type CredentialsFile } from './credentials-file'
import { firstSet, type Environment, type Setting } from './environment'
import { readAll } from './read-all'
import { loginVariables, readLogin, type Login } from './login-variables'
import type { Credentials } from '../upstream/credentials'
import { StartError } from '../start-error'

/** The variables of one tool that belong together. Keys of different tools are never put together to a pair. */
interface KeyVariables {
  readonly accessKey: string
  readonly secretKey: string
  readonly securityToken: string
}

const keyVariables: readonly KeyVariables[] = [
  {
    accessKey: 'HUAWEICLOUD_SDK_AK',
    secretKey: 'HUAWEICLOUD_SDK_SK',
    securityToken: 'HUAWEICLOUD_SDK_SECURITY_TOKEN',
  },
  { accessKey: 'HW_ACCESS_KEY', secretKey: 'HW_SECRET_KEY', securityToken: 'HW_SECURITY_TOKEN' },
  { accessKey: 'OS_ACCESS_KEY', secretKey: 'OS_SECRET_KEY', securityToken: 'OS_SECURITY_TOKEN' },
]

const tokenVariables = ['HW_AUTH_TOKEN', 'OS_TOKEN']

/** The variable that asks for the keys of the agency of the ECS that the proxy runs on. */
const agencyVariable = 'ECS_INVENTORY_AGENCY'

/** The variables that can hold credentials, for messages about missing ones. */
export const credentialVariables = [
  ...keyVariables.map(({ accessKey }) => accessKey),
  ...tokenVariables,
  ...loginVariables.map(({ user }) => user),
  agencyVariable,
]

/** How the proxy comes to credentials: it has them, it logs in, or its ECS has an agency. */
export type CredentialSettings = Credentials | Login | { readonly kind: 'agency' }

/** Credentials, and the project id that their file names beside them. */
export interface FoundCredentials {
  readonly credentials: CredentialSettings
  readonly projectId: Setting | null
}

/**
 * The credentials of the environment, else those of the file, else null. Throws a {@link StartError} that names
 * the variable or entry at fault; no message holds a value.
 */
export function readCredentials(env: Environment, file: CredentialsFile): FoundCredentials | null {
  const [way = null, other = null] = waysIn(env)
  if (way !== null && other !== null)
    throw new StartError(`${way.source} and ${other.source} are both set. Unset one of them.`)
  if (way !== null) return { credentials: way.read(), projectId: null }
  if (file.fault !== undefined) throw file.fault
  return file.text === null ? null : fromFile(file.path, file.text)
}

/** Every way to credentials that the environment has something of; there may be only one. */
function waysIn(env: Environment): { source: string; read: () => CredentialSettings }[] {
  const lookUp = (name: string) => firstSet(env, [name])
  const token = firstSet(env, tokenVariables)
  const family = keyVariables.find((names) => firstSet(env, Object.values(names)) !== null)
  const keys = family === undefined ? null : firstSet(env, Object.values(family))
  const login = readLogin(env)
  const agency = lookUp(agencyVariable)
  return [
    ...(token === null ? [] : [{ source: token.source, read: () => tokenOf(token) }]),
    ...(family === undefined || keys === null
      ? []
      : [{ source: keys.source, read: () => keyPair(family, lookUp) }]),
    ...(login === null ? [] : [login]),
    ...(agency === null ? [] : [{ source: agency.source, read: () => agencyOf(agency) }]),
  ]
}

/** The keys in the text of a credentials file. Throws a {@link StartError} that names the entry at fault. */
export function keysInFile(
  path: string,
  text: string,
): FoundCredentials & { credentials: Credentials } {
  const section = basicSection(text)
  if (section === null) throw new StartError(`${path} has no section [basic].`)
  const lookUp = (entry: string): Setting | null => {
    const value = section.get(entry) ?? ''
    return value === '' ? null : { source: `${entry} in ${path}`, value }
  }
  const names = { accessKey: 'ak', secretKey: 'sk', securityToken: 'security_token' }
  return {
    credentials: keyPair(names, lookUp, ` in ${path}`),
    projectId: lookUp('project_id'),
  }
}

function fromFile(path: string, text: string): FoundCredentials {
  return keysInFile(path, text)
}

/** The keys of these names. Throws a {@link StartError} when one of the pair is missing, or some cannot be keys. */
export function keyPair(
  names: KeyVariables,
  lookUp: (name: string) => Setting | null,
  where = '',
): Credentials {
  const secret = (name: string) => {
    const found = lookUp(name)
    return found === null ? null : headerSecret(found)
  }
  const { accessKey, secretKey, securityToken } = readAll<
    Record<keyof KeyVariables, string | null>
  >({
    accessKey: () => secret(names.accessKey),
    secretKey: () => secret(names.secretKey),
    securityToken: () => secret(names.securityToken),
  })
  if (accessKey === null || secretKey === null) {
    const missing = [
      ...(accessKey === null ? [names.accessKey] : []),
      ...(secretKey === null ? [names.secretKey] : []),
    ]
    throw new StartError(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing${where}. An access key works only together with its secret key.`,
    )
  }
  return { kind: 'keys', accessKey, secretKey, securityToken }
}

/** An IAM token that was given. Throws a {@link StartError} when it cannot be one. */
export function tokenOf(token: Setting): Credentials {
  return { kind: 'token', token: headerSecret(token) }
}

function agencyOf({ source, value }: Setting): CredentialSettings {
  if (value === 'true') return { kind: 'agency' }
  throw new StartError(`${source} takes true, for the keys of the agency of this ECS.`)
}

/** A secret goes into a header: only visible ASCII can, and anything else is a slip of copy and paste. */
function headerSecret({ source, value }: Setting): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value
  throw new StartError(`${source} holds characters that no key or token has.`)
}
