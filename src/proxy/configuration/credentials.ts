import { basicSection, type CredentialsFile } from './credentials-file'
import { firstSet, type Environment, type Setting } from './environment'
import type { Credentials } from '../project-access'
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

/** The variables that can hold an access key or a token, for messages about missing ones. */
export const credentialVariables = [
  ...keyVariables.map(({ accessKey }) => accessKey),
  ...tokenVariables,
]

/** Credentials, and the project id that their file names beside them. */
export interface FoundCredentials {
  readonly credentials: Credentials
  readonly projectId: Setting | null
}

/**
 * The credentials of the environment, else those of the file, else null. Throws a {@link StartError} that names
 * the variable or entry at fault; no message holds a value.
 */
export function readCredentials(env: Environment, file: CredentialsFile): FoundCredentials | null {
  const token = firstSet(env, tokenVariables)
  const family = keyVariables.find((names) => firstSet(env, Object.values(names)) !== null)
  if (token !== null && family !== undefined) {
    const keys = firstSet(env, Object.values(family))
    throw new StartError(`${token.source} and ${keys?.source} are both set. Unset one of them.`)
  }
  if (token !== null)
    return { credentials: { kind: 'token', token: secret(token) }, projectId: null }
  if (family !== undefined) {
    const lookUp = (name: string) => firstSet(env, [name])
    return { credentials: keyPair(family, lookUp), projectId: null }
  }
  return file.text === null ? null : fromFile(file.path, file.text)
}

function fromFile(path: string, text: string): FoundCredentials {
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

function keyPair(
  names: KeyVariables,
  lookUp: (name: string) => Setting | null,
  where = '',
): Credentials {
  const accessKey = lookUp(names.accessKey)
  const secretKey = lookUp(names.secretKey)
  const securityToken = lookUp(names.securityToken)
  if (accessKey === null || secretKey === null) {
    const missing = [
      ...(accessKey === null ? [names.accessKey] : []),
      ...(secretKey === null ? [names.secretKey] : []),
    ]
    throw new StartError(
      `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing${where}. An access key works only together with its secret key.`,
    )
  }
  return {
    kind: 'keys',
    accessKey: secret(accessKey),
    secretKey: secret(secretKey),
    securityToken: securityToken === null ? null : secret(securityToken),
  }
}

/** A secret goes into a header: only visible ASCII can, and anything else is a slip of copy and paste. */
function secret({ source, value }: Setting): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value
  throw new StartError(`${source} holds characters that no key or token has.`)
}
