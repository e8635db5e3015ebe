import { describe, expect, it } from 'vitest'
import type { Environment } from './environment'
import { readSettings } from './settings'

const noFile = { path: '/home/me/.huaweicloud/credentials', text: null }

const keys = {
  HUAWEICLOUD_SDK_AK: 'AKEXAMPLE',
  HUAWEICLOUD_SDK_SK: 'SKEXAMPLE',
  HUAWEICLOUD_SDK_PROJECT_ID: 'project-1',
  HW_REGION_NAME: 'cn-north-4',
}

const login = {
  HW_USER_NAME: 'me',
  HW_USER_PASSWORD: 'password',
  HW_DOMAIN_NAME: 'account',
  HW_PROJECT_ID: 'project-1',
  HW_REGION_NAME: 'cn-north-4',
}

const agency = {
  ECS_INVENTORY_AGENCY: 'true',
  HW_PROJECT_ID: 'project-1',
  HW_REGION_NAME: 'cn-north-4',
}

function read(env: Environment, text: string | null = null) {
  return readSettings(env, { ...noFile, text })
}

function projectOf(env: Environment, text: string | null = null) {
  const [project, ...more] = read(env, text).projects
  if (project === undefined || more.length > 0) throw new Error('There is not one project.')
  return project
}

function credentialsOf(env: Environment, text: string | null = null) {
  return projectOf(env, text).credentials.current()
}

describe('readSettings', () => {
  it('simulates on 127.0.0.1:4180 when nothing is set, or set to nothing', () => {
    const lists = { sessionSecrets: [], trustedProxies: [], access: [] }
    const defaults = {
      host: '127.0.0.1',
      port: 4180,
      logLevel: 'info',
      upstreamTimeout: 30,
      projects: [],
      login: { ...lists, sessionIdle: 3600, sessionLifetime: 43_200 },
      simulatorPort: 0,
      revealUserData: false,
      metricsToken: null,
      shutdownDelay: 0,
      load: { atOnce: 8, queue: 200 },
      maxConnections: 2000,
      cache: { seconds: 15, bytes: 64 * 1024 * 1024 },
      outboundProxy: null,
      redis: null,
    }
    expect(read({})).toEqual(defaults)
    expect(read({ HW_ACCESS_KEY: '', PORT: ' ' })).toEqual(defaults)
  })

  it('reads where to listen, how long to wait and how much to say', () => {
    const env = {
      HOST: '[::1]',
      PORT: '0',
      UPSTREAM_TIMEOUT: '5',
      MAX_CONCURRENCY: '3',
      MAX_QUEUE: '0',
      CACHE_SECONDS: '0',
      CACHE_MEGABYTES: '1',
      REDIS_TIMEOUT: '100',
      REDIS_URL: 'rediss://user:secret@10.0.0.5:6380/2',
      LOG_LEVEL: 'silent',
      SIMULATOR_PORT: '4190',
    }
    expect(read(env)).toMatchObject({
      host: '::1',
      port: 0,
      upstreamTimeout: 5,
      logLevel: 'silent',
      load: { atOnce: 3, queue: 0 },
      cache: { seconds: 0, bytes: 1024 * 1024 },
      redis: { url: 'rediss://user:secret@10.0.0.5:6380/2', timeout: 100 },
      simulatorPort: 4190,
    })
  })

  it.each([
    ['HUAWEICLOUD_SDK', keys],
    [
      'HW',
      {
        HW_ACCESS_KEY: 'AKEXAMPLE',
        HW_SECRET_KEY: 'SKEXAMPLE',
        HW_PROJECT_ID: 'project-1',
        HW_REGION_NAME: 'cn-north-4',
      },
    ],
    [
      'OS',
      {
        OS_ACCESS_KEY: 'AKEXAMPLE',
        OS_SECRET_KEY: ' SKEXAMPLE\n',
        OS_PROJECT_ID: 'project-1',
        OS_REGION_NAME: 'cn-north-4',
      },
    ],
  ])('reads a project from the %s names', async (_family, env) => {
    expect(projectOf(env)).toEqual({
      project: {
        id: 'project-1',
        label: 'project-1',
        region: 'cn-north-4',
        cloud: 'ecs.cn-north-4.myhuaweicloud.com',
        simulated: false,
      },
      endpoint: 'https://ecs.cn-north-4.myhuaweicloud.com',
      credentials: expect.anything(),
    })
    expect(await credentialsOf(env)).toEqual({
      kind: 'keys',
      accessKey: 'AKEXAMPLE',
      secretKey: 'SKEXAMPLE',
      securityToken: null,
    })
  })

  it.each([
    [{ ...keys, HUAWEICLOUD_SDK_SECURITY_TOKEN: 'temporary' }],
    [
      {
        ...keys,
        HUAWEICLOUD_SDK_AK: '',
        HUAWEICLOUD_SDK_SK: '',
        HW_ACCESS_KEY: 'a',
        HW_SECRET_KEY: 'b',
        HW_SECURITY_TOKEN: 'temporary',
      },
    ],
  ])('reads temporary keys', async (env) => {
    expect(await credentialsOf(env)).toMatchObject({ securityToken: 'temporary' })
  })

  it.each(['HW_AUTH_TOKEN', 'OS_TOKEN'])('reads an IAM token from %s', async (name) => {
    const env = { [name]: 'iam-token', HW_PROJECT_ID: 'p', HW_REGION_NAME: 'cn-north-4' }
    expect(await credentialsOf(env)).toEqual({ kind: 'token', token: 'iam-token' })
  })

  it('never makes a pair of keys from two tools', async () => {
    const env = { ...keys, HW_ACCESS_KEY: 'other', HW_SECRET_KEY: 'other' }
    expect(await credentialsOf(env)).toMatchObject({ accessKey: 'AKEXAMPLE' })
    expect(() => read({ ...env, HUAWEICLOUD_SDK_SK: '' })).toThrow('HUAWEICLOUD_SDK_SK is missing')
  })

  it('takes a login and an agency, which ask for nothing before they are needed', () => {
    expect(projectOf(login).credentials.secrets()).toEqual(['password'])
    expect(projectOf({ ...login, HW_AUTH_URL: 'https://iam.example.com:443/v3' })).toBeDefined()
    expect(projectOf(agency).credentials.secrets()).toEqual([])
  })

  it('shows the name of the project where there is one', () => {
    const { project } = projectOf({ ...keys, HW_PROJECT_NAME: 'Production' })
    expect(project).toMatchObject({ id: 'project-1', label: 'Production' })
  })

  it('reads section [basic] of the credentials file', async () => {
    const text = [
      '# comment',
      '[global]',
      'ak = wrong',
      '[basic]',
      'ak = AKFILE',
      'sk=SK=FILE',
      'project_id = from-file',
      'security_token = temporary',
    ].join('\r\n')
    const { project, credentials } = projectOf({ HW_REGION_NAME: 'cn-north-4' }, text)
    expect(project.id).toBe('from-file')
    expect(await credentials.current()).toEqual({
      kind: 'keys',
      accessKey: 'AKFILE',
      secretKey: 'SK=FILE',
      securityToken: 'temporary',
    })
    const env = { HW_REGION_NAME: 'cn-north-4', HW_PROJECT_ID: 'from-environment' }
    expect(projectOf(env, text).project.id).toBe('from-environment')
  })

  it('prefers the environment to the credentials file, and takes nothing else from that', async () => {
    const text = '[basic]\nak=AKFILE\nsk=SKFILE\nproject_id=from-file'
    expect(await credentialsOf(keys, text)).toMatchObject({ accessKey: 'AKEXAMPLE' })
    expect(() => read({ ...keys, HUAWEICLOUD_SDK_PROJECT_ID: '' }, text)).toThrow('project ID')
  })

  it.each([
    [
      { ECS_ENDPOINT: 'https://ecs.eu-de.otc.t-systems.com' },
      'https://ecs.eu-de.otc.t-systems.com',
    ],
    [{ ECS_ENDPOINT: 'https://ecs.example.com:8443/' }, 'https://ecs.example.com:8443'],
    [{ ECS_ENDPOINT: 'http://127.0.0.1:4190' }, 'http://127.0.0.1:4190'],
    [{ ECS_ENDPOINT: 'http://localhost:4190' }, 'http://localhost:4190'],
    [{ ECS_ENDPOINT: 'http://[::1]:4190' }, 'http://[::1]:4190'],
    [{ HW_CLOUD: 'myhuaweicloud.eu' }, 'https://ecs.cn-north-4.myhuaweicloud.eu'],
  ])('sends requests where %j says', (env, endpoint) => {
    expect(projectOf({ ...keys, ...env }).endpoint).toBe(endpoint)
  })

  it.each<[Environment, RegExp]>([
    [{ HOST: '0.0.0.0' }, /^HOST=0\.0\.0\.0 is refused without a login/],
    [{ HOST: '::' }, /^HOST=:: is refused/],
    [{ HOST: '192.168.0.2' }, /^HOST=/],
    [{ HOST: 'localhost.example.com' }, /^HOST=/],
    [{ HOST: '127.0.0.1.example.com' }, /^HOST=/],
    [{ PORT: '65536' }, /^PORT takes a whole number from 0 to 65535/],
    [{ PORT: '4180x' }, /^PORT takes/],
    [{ PORT: '-1' }, /^PORT takes/],
    [{ UPSTREAM_TIMEOUT: '0' }, /^UPSTREAM_TIMEOUT takes a whole number from 1 to 600/],
    [{ MAX_CONCURRENCY: '0' }, /^MAX_CONCURRENCY takes a whole number from 1 to 256/],
    [{ MAX_QUEUE: '-1' }, /^MAX_QUEUE takes a whole number from 0 to 100000/],
    [{ REDIS_URL: 'http://10.0.0.5' }, /^REDIS_URL takes an address such as/],
    [
      { REDIS_URL: 'redis://r', REDIS_TIMEOUT: '1' },
      /^REDIS_TIMEOUT takes a whole number from 10 to 60000/,
    ],
    [{ REDIS_URL: 'redis://' }, /^REDIS_URL takes an address such as/],
    [{ CACHE_SECONDS: '1.5' }, /^CACHE_SECONDS takes a whole number from 0 to 3600/],
    [{ CACHE_MEGABYTES: '0' }, /^CACHE_MEGABYTES takes a whole number from 1 to 65536/],
    [{ SIMULATOR_PORT: 'x' }, /^SIMULATOR_PORT takes/],
    [{ LOG_LEVEL: 'verbose' }, /^LOG_LEVEL takes trace, debug, .* or silent/],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /^NODE_TLS_REJECT_UNAUTHORIZED=0 is set/],
    [{ ...keys, HUAWEICLOUD_SDK_SK: '' }, /^HUAWEICLOUD_SDK_SK is missing/],
    [{ ...keys, HUAWEICLOUD_SDK_AK: '' }, /^HUAWEICLOUD_SDK_AK is missing/],
    [{ HW_SECURITY_TOKEN: 't' }, /^HW_ACCESS_KEY and HW_SECRET_KEY are missing/],
    [{ ...keys, HW_AUTH_TOKEN: 't' }, /^HW_AUTH_TOKEN and HUAWEICLOUD_SDK_AK are both set/],
    [{ ...keys, HUAWEICLOUD_SDK_PROJECT_ID: '' }, /the project ID \(HUAWEICLOUD_SDK_PROJECT_ID, /],
    [{ ...keys, HW_REGION_NAME: '' }, /the region \(HW_REGION_NAME or .*\) or ECS_ENDPOINT/],
    [{ HW_AUTH_TOKEN: 't' }, /the project ID .* and the region /],
    [{ ...keys, HUAWEICLOUD_SDK_PROJECT_ID: 'a/b' }, /^HUAWEICLOUD_SDK_PROJECT_ID takes a project/],
    [{ ...keys, HW_REGION_NAME: 'evil.example/' }, /^HW_REGION_NAME takes the name of a region/],
    [{ ...keys, HW_CLOUD: 'a/b' }, /^HW_CLOUD takes the domain/],
    [{ ...keys, ECS_ENDPOINT: 'ecs.example.com' }, /^ECS_ENDPOINT takes an address/],
    [{ ...keys, ECS_ENDPOINT: 'ftp://ecs.example.com' }, /^ECS_ENDPOINT takes an address/],
    [{ ...keys, ECS_ENDPOINT: 'http://ecs.example.com' }, /^ECS_ENDPOINT must begin with https/],
    [{ ...keys, ECS_ENDPOINT: 'http://127.0.0.1.example.com' }, /^ECS_ENDPOINT must begin with/],
    [
      { ...keys, ECS_ENDPOINT: 'https://a:b@ecs.example.com' },
      /^ECS_ENDPOINT must not hold a user/,
    ],
    [{ ...keys, ECS_ENDPOINT: 'https://ecs.example.com/v1' }, /^ECS_ENDPOINT takes scheme, host/],
    [{ ...keys, ECS_ENDPOINT: 'https://ecs.example.com/?a=b' }, /^ECS_ENDPOINT takes scheme, host/],
    [{ HW_PROJECT_ID: 'p' }, /^HW_PROJECT_ID is set, but there are no credentials/],
    [{ HW_REGION_NAME: 'cn-north-4' }, /^HW_REGION_NAME is set, but there are no credentials/],
    [{ ECS_ENDPOINT: 'http://127.0.0.1:1' }, /^ECS_ENDPOINT is set, but there are no credentials/],
    [{ OS_USERNAME: 'me' }, /^OS_PASSWORD and OS_DOMAIN_NAME are missing/],
    [{ HW_USER_PASSWORD: 'private' }, /^HW_USER_NAME and HW_DOMAIN_NAME are missing/],
    [{ ...login, HW_DOMAIN_NAME: '' }, /^HW_DOMAIN_NAME is missing/],
    [{ ...login, HW_AUTH_URL: 'http://iam.example.com' }, /^HW_AUTH_URL must begin with https/],
    [{ ...login, HW_AUTH_URL: 'https://iam.example.com/v2' }, /^HW_AUTH_URL takes scheme, host/],
    [
      { ...login, HW_REGION_NAME: '', ECS_ENDPOINT: 'https://ecs.example.com' },
      /^HW_AUTH_URL or OS_AUTH_URL is missing/,
    ],
    [{ ...keys, HW_USER_NAME: 'me' }, /^HUAWEICLOUD_SDK_AK and HW_USER_NAME are both set/],
    [{ ...keys, ECS_INVENTORY_AGENCY: 'true' }, /^HUAWEICLOUD_SDK_AK and ECS_INVENTORY_AGENCY are/],
    [{ ...agency, ECS_INVENTORY_AGENCY: 'yes' }, /^ECS_INVENTORY_AGENCY takes true/],
    [{ ...agency, ECS_INVENTORY_METADATA: 'http://169.254.0.1' }, /^ECS_INVENTORY_METADATA takes/],
    [{ ...agency, ECS_INVENTORY_METADATA: 'http://ecs.example.com' }, /^ECS_INVENTORY_METADATA/],
    [{ ...agency, ECS_INVENTORY_METADATA: 'x' }, /^ECS_INVENTORY_METADATA takes an http address/],
  ])('refuses %j', (env, message) => {
    expect(() => read(env)).toThrow(message)
  })

  it.each([
    ['', 'has no section [basic]'],
    ['[global]\nak=a\nsk=b', 'has no section [basic]'],
    ['[basic]\nak=a', 'sk is missing in /home/me/.huaweicloud/credentials'],
    ['[basic]', 'ak and sk are missing in /home/me/.huaweicloud/credentials'],
    ['[basic]\nak=a\nsk=b', 'the project ID'],
  ])('refuses the credentials file %j', (text, message) => {
    expect(() => read({ HW_REGION_NAME: 'cn-north-4' }, text)).toThrow(message)
  })

  it.each(['HUAWEICLOUD_SDK_AK', 'HUAWEICLOUD_SDK_SK', 'HUAWEICLOUD_SDK_SECURITY_TOKEN'])(
    'names %s when it is damaged, and does not repeat it',
    (name) => {
      const damaged = () => read({ ...keys, [name]: 'private\u200bvalue' })
      expect(damaged).toThrow(new RegExp(`^${name} holds characters`))
      expect(damaged).not.toThrow('private')
    },
  )
})
