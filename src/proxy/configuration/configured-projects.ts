import type { ConfigurationFile, KeyPath } from './configuration-file'
import { keyPair, keysInFile, tokenOf, type CredentialSettings } from './credentials'
import { parseOrigin, resolveEndpoint } from './endpoint'
import type { Environment, Setting } from './environment'
import { iamPaths } from './login-variables'
import type { CredentialOpener } from './open-credentials'
import {
  readSecret,
  readText,
  readVariable,
  referenceContext,
  type ReferenceContext,
} from './secret-reference'
import type { ProjectEntry } from './sections/projects'
import type { ProjectAccess } from '../project-access'
import { StartError } from '../start-error'

/**
 * The projects of a configuration file. Throws a {@link StartError} that names file, line and key: an address that is
 * none, an id that stands there twice, or a reference that leads nowhere.
 */
export function configuredProjects(
  file: ConfigurationFile,
  env: Environment,
  opener: CredentialOpener,
): readonly ProjectAccess[] {
  const entries = file.values.projects ?? []
  const context = referenceContext(env, file)
  const ids = new Set<string>()
  return entries.map((entry, index) => {
    const at = (...key: KeyPath) => file.at(['projects', index, ...key])
    if (ids.has(entry.id)) throw new StartError(`${at('id')} stands in this file twice.`)
    ids.add(entry.id)
    return projectOf(entry, { at, context, opener })
  })
}

interface EntryContext {
  readonly at: (...key: KeyPath) => string
  readonly context: ReferenceContext
  readonly opener: CredentialOpener
}

function projectOf(entry: ProjectEntry, { at, context, opener }: EntryContext): ProjectAccess {
  const setting = (key: 'region' | 'cloud' | 'endpoint'): Setting | null => {
    const value = entry[key]
    return value === undefined ? null : { source: at(key), value }
  }
  const endpoint = resolveEndpoint({
    region: setting('region'),
    cloud: setting('cloud'),
    endpoint: setting('endpoint'),
  })
  if (endpoint === null) throw new StartError(`${at()} needs region or endpoint.`)
  const credentials = readEntryCredentials(entry.credentials, at, context)
  return {
    project: {
      id: entry.id,
      label: entry.label ?? entry.id,
      region: endpoint.region,
      cloud: endpoint.hostname,
      simulated: false,
    },
    endpoint: endpoint.origin,
    credentials: opener.open(credentials, {
      projectId: entry.id,
      endpoint,
      iamSetting: at('credentials', 'iam', 'endpoint'),
    }),
  }
}

function readEntryCredentials(
  { env, file, iam }: ProjectEntry['credentials'],
  at: EntryContext['at'],
  context: ReferenceContext,
): CredentialSettings {
  const place = (...key: KeyPath) => at('credentials', ...key)
  if (env !== undefined) {
    const names = new Map(Object.entries(env))
    const lookUp = (key: string): Setting | null => {
      const name = names.get(key)
      const source = place('env', key)
      return name === undefined ? null : { source, value: readVariable(name, source, context) }
    }
    const token = lookUp('token')
    if (token !== null) return tokenOf(token)
    return keyPair(
      { accessKey: 'accessKey', secretKey: 'secretKey', securityToken: 'securityToken' },
      lookUp,
    )
  }
  if (file !== undefined) {
    const source = place('file')
    return keysInFile(`${source}: the file`, readText(file, source, context)).credentials
  }
  if (iam === undefined) return { kind: 'agency' }
  const endpoint = iam.endpoint
  return {
    kind: 'login',
    user: iam.user,
    password: readSecret(iam.password, place('iam', 'password'), context).value,
    domain: iam.domain,
    endpoint:
      endpoint === undefined
        ? null
        : parseOrigin({ source: place('iam', 'endpoint'), value: endpoint }, iamPaths).origin,
  }
}
