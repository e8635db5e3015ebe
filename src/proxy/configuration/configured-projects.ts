import type { ConfigurationFile, KeyPath } from './configuration-file'
import { keyPair, keysInFile, tokenOf, type CredentialSettings } from './credentials'
import { parseOrigin, resolveEndpoint, type Endpoint } from './endpoint'
import type { Environment, Setting } from './environment'
import { iamPaths, type Login } from './login-variables'
import type { CredentialOpener } from './open-credentials'
import { readAll, readEach } from './read-all'
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
 * The projects of a configuration file. Throws a {@link StartError} that names file, line and key of every address that
 * is none, id that stands there twice, and reference that leads nowhere.
 */
export function configuredProjects(
  file: ConfigurationFile,
  env: Environment,
  opener: CredentialOpener,
): readonly ProjectAccess[] {
  const entries = file.values.projects ?? []
  const context = referenceContext(env, file)
  const ids = new Set<string>()
  return readEach(entries, (entry, index) => {
    const at = (...key: KeyPath) => file.at(['projects', index, ...key])
    const twice = ids.has(entry.id)
    ids.add(entry.id)
    return readAll<{ id: string; access: ProjectAccess }>({
      id: () => {
        if (twice) throw new StartError(`${at('id')} stands in this file twice.`)
        return entry.id
      },
      access: () => projectOf(entry, { at, context, opener }),
    }).access
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
  const { endpoint, credentials } = readAll<{
    endpoint: Endpoint | null
    credentials: CredentialSettings
  }>({
    endpoint: () =>
      resolveEndpoint({
        region: setting('region'),
        cloud: setting('cloud'),
        endpoint: setting('endpoint'),
      }),
    credentials: () => readEntryCredentials(entry.credentials, at, context),
  })
  if (endpoint === null) throw new StartError(`${at()} needs region or endpoint.`)
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
  const { user, password, domain, endpoint } = iam
  return readAll<Login>({
    kind: () => 'login',
    user: () => user,
    password: () => readSecret(password, place('iam', 'password'), context).value,
    domain: () => domain,
    endpoint: () =>
      endpoint === undefined
        ? null
        : parseOrigin({ source: place('iam', 'endpoint'), value: endpoint }, iamPaths).origin,
  })
}
