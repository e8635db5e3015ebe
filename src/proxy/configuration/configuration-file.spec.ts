import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfiguration } from './configuration-file'
import type { Environment } from './environment'
import { readSettings } from './settings'

const noCredentialsFile = { path: '/home/me/.huaweicloud/credentials', text: null }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-configuration-'))
  await writeFile(join(folder, 'password'), 'from a file\n')
  await writeFile(join(folder, 'empty'), '\n')
  await writeFile(join(folder, 'keys'), '[basic]\nak = AKFILE\nsk = SKFILE\n')
})

afterAll(() => rm(folder, { recursive: true }))

function read(text: string, env: Environment = {}) {
  const file = parseConfiguration(join(folder, 'inventory.yaml'), text)
  return readSettings(env, noCredentialsFile, file)
}

/** The message without the folder. */
function faultOf(text: string, env: Environment = {}): string {
  try {
    read(text, env)
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(`${folder}/`, '') : 'not an error'
  }
  return 'no fault'
}

const env = { AK: 'AKEXAMPLE', SK: 'SKEXAMPLE', ST: 'temporary', TOKEN: 'iam-token', PW: 'secret' }
const keys = 'credentials: { env: { accessKey: AK, secretKey: SK } }'

describe('a configuration file', () => {
  it('holds several projects, regions and clouds', async () => {
    const { projects } = read(
      `
projects:
  - id: project-1
    label: Production
    region: eu-west-101
    cloud: myhuaweicloud.eu
    ${keys}
  - id: project-2
    endpoint: https://ecs.eu-de.otc.t-systems.com
    credentials: { env: { accessKey: AK, secretKey: SK, securityToken: ST } }
  - id: project-3
    region: cn-north-4
    credentials: { env: { token: TOKEN } }
  - id: project-4
    region: cn-north-4
    credentials: { file: keys }
`,
      env,
    )
    expect(projects.map(({ project, endpoint }) => ({ ...project, endpoint }))).toMatchObject([
      {
        id: 'project-1',
        label: 'Production',
        region: 'eu-west-101',
        endpoint: 'https://ecs.eu-west-101.myhuaweicloud.eu',
      },
      { label: 'project-2', region: null, endpoint: 'https://ecs.eu-de.otc.t-systems.com' },
      { endpoint: 'https://ecs.cn-north-4.myhuaweicloud.com' },
      {},
    ])
    expect(await Promise.all(projects.map(({ credentials }) => credentials.current()))).toEqual([
      { kind: 'keys', accessKey: 'AKEXAMPLE', secretKey: 'SKEXAMPLE', securityToken: null },
      { kind: 'keys', accessKey: 'AKEXAMPLE', secretKey: 'SKEXAMPLE', securityToken: 'temporary' },
      { kind: 'token', token: 'iam-token' },
      { kind: 'keys', accessKey: 'AKFILE', secretKey: 'SKFILE', securityToken: null },
    ])
  })

  it.each([
    ['{ env: PW }', 'secret'],
    ['{ file: password }', 'from a file'],
  ])('takes the password of an IAM user from %s', (password, secret) => {
    const iam = `{ user: me, password: ${password}, domain: account }`
    const text = `projects:\n  - { id: p, region: r, credentials: { iam: ${iam} } }`
    expect(read(text, env).projects[0]?.credentials.secrets()).toEqual([secret])
  })

  it('gives way to the environment where that sets the same', () => {
    const text = 'host: ::1\nport: 8080\nlogLevel: warn\nupstreamTimeout: 60\n'
    expect(read(text)).toMatchObject({
      host: '::1',
      port: 8080,
      logLevel: 'warn',
      upstreamTimeout: 60,
    })
    const set = { HOST: 'localhost', PORT: '1', LOG_LEVEL: 'info', UPSTREAM_TIMEOUT: '5' }
    expect(read(text, set)).toMatchObject({
      host: 'localhost',
      port: 1,
      logLevel: 'info',
      upstreamTimeout: 5,
    })
  })

  it('stands alone with its projects, and leaves the one of the environment where it has none', () => {
    const fromEnvironment = {
      HW_ACCESS_KEY: 'a',
      HW_SECRET_KEY: 'b',
      HW_PROJECT_ID: 'other',
      HW_REGION_NAME: 'r',
    }
    const text = `projects:\n  - { id: p, region: r, ${keys} }`
    const ids = (text: string) =>
      read(text, { ...env, ...fromEnvironment }).projects.map(({ project }) => project.id)
    expect(ids(text)).toEqual(['p'])
    expect(ids('port: 0')).toEqual(['other'])
    expect(ids('# nothing\n')).toEqual(['other'])
  })
})

describe('a fault in it', () => {
  it.each([
    ['prot: 80', '1: prot is not known. Did you mean port? Here may stand host, port, logLevel,'],
    ['\nPORT: 80', '2: PORT is not known. Did you mean port?'],
    ['something: 1', '1: something is not known. Here may stand'],
    ['port: 80\nport: 81', '2: This key stands here twice.'],
    ['port: "80"', '1: port takes a whole number from 0 to 65535.'],
    ['port: 70000', '1: port takes a whole number from 0 to 65535.'],
    ['logLevel: loud', '1: logLevel takes trace, debug, info, warn, error, fatal or silent.'],
    ['host: 0.0.0.0', '1: host is refused without a login'],
    [
      'host: 7',
      '1: host takes a name or address of this machine, such as 127.0.0.1; put it in quotes.',
    ],
    ['- a\n- b', '1: takes a mapping with host, port,'],
    ['a: [', '1: This is not YAML ('],
    ['a: "private\n', '2: This is not YAML (missing char).'],
    ['projects: x', '1: projects takes a list of projects, each beginning with "- id:".'],
    ['projects: []', '1: projects takes at least one project.'],
    ['projects:\n  - id: p\n', '2: projects[0].credentials is missing.'],
    ['projects:\n  - region: r\n', '2: projects[0].id is missing.'],
    [
      `projects:\n  - id: 12\n    region: r\n    ${keys}`,
      '2: projects[0].id takes a project ID; put',
    ],
    [
      `projects:\n  - id: a/b\n    region: r\n    ${keys}`,
      '2: projects[0].id takes a project ID: let',
    ],
    [`projects:\n  - id: p\n    ${keys}`, '2: projects[0] needs region or endpoint.'],
    [
      `projects:\n  - id: p\n    regoin: r\n    ${keys}`,
      '3: projects[0].regoin is not known. Did you mean region?',
    ],
    [`projects:\n  - id: p\n    region: a b\n    ${keys}`, '3: projects[0].region takes the name'],
    [
      `projects:\n  - id: p\n    region: r\n    cloud: a\n    ${keys}`,
      '4: projects[0].cloud takes the domain',
    ],
    [
      `projects:\n  - id: p\n    endpoint: http://ecs.example.com\n    ${keys}`,
      '3: projects[0].endpoint must begin with https://',
    ],
    [
      `projects:\n  - { id: p, region: r, ${keys} }\n  - id: p\n    region: r\n    ${keys}`,
      '3: projects[1].id stands in this file twice.',
    ],
  ])('%j is named: %s', (text, fault) => {
    expect(faultOf(text, env)).toContain(`inventory.yaml:${fault}`)
  })

  it.each([
    ['{}', 'credentials takes one of env, file, iam and agency.'],
    ['{ agency: true, file: keys }', 'credentials takes only one of env, file, iam and agency.'],
    ['{ agency: yes }', 'credentials.agency takes true.'],
    ['{ env: { accessKey: AK } }', 'credentials.env takes accessKey and secretKey, with'],
    ['{ env: { token: TOKEN, accessKey: AK } }', 'credentials.env takes accessKey and secretKey'],
    [
      '{ env: { token: UNSET } }',
      'env.token names the environment variable UNSET, which is not set.',
    ],
    ['{ env: { token: a b } }', 'env.token takes the name of an environment variable.'],
    ['{ env: { ak: AK } }', 'env.ak must not stand here: no secret stands in this file.'],
    ['{ file: nowhere }', 'credentials.file names a file that cannot be read (ENOENT).'],
    ['{ file: password }', 'credentials.file: the file has no section [basic].'],
    ['{ iam: { user: me, domain: d } }', 'credentials.iam.password is missing.'],
    ['{ iam: { user: me, password: { file: empty }, domain: d } }', 'names a file that is empty.'],
    [
      '{ iam: { user: me, password: { env: NONE }, domain: d } }',
      'names the environment variable NONE, which is not set.',
    ],
    [
      '{ iam: { user: me, password: { env: PW }, domain: d, endpoint: http://a.b } }',
      'iam.endpoint must begin with https://',
    ],
  ])('credentials %s: %s', (credentials, fault) => {
    const text = `projects:\n  - id: p\n    region: r\n    credentials: ${credentials}`
    const message = faultOf(text, env)
    expect(message).toMatch(/^inventory\.yaml:4: projects\[0\]\.credentials/)
    expect(message).toContain(fault)
  })

  it.each([
    '{ iam: { user: me, password: private-1, domain: d } }',
    '{ accessKey: private-1, secretKey: private-2 }',
    '{ env: { token: private-1 } }',
    '{ env: { token: private1 } }',
    '{ env: { accessKey: PRIVATEPRIVATE012345, secretKey: privatePRIVATE012 } }',
    '{ token: private-1 }',
    'private-1',
    '{ file: private-1 }',
  ])('a secret in the file is refused and not repeated: %s', (credentials) => {
    const message = faultOf(`projects:\n  - id: p\n    region: r\n    credentials: ${credentials}`)
    expect(message).toMatch(/^inventory\.yaml:4: projects/)
    expect(message).not.toMatch(/private/i)
  })

  it('is one line for each, from top to bottom', () => {
    const faults = faultOf(`prot: 1\nlogLevel: x\nprojects:\n  - id: a/b\n    ${keys}`).split('\n')
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
      'inventory.yaml:1: prot',
      'inventory.yaml:2: logLevel',
      'inventory.yaml:4: projects[0].id',
      'inventory.yaml:4: projects[0]',
    ])
  })

  it('is named with all others: unknown keys, unset variables, missing files, wrong variables', () => {
    const text = `
prot: 1
hosts: a
load: { concurency: 1, qeue: 2 }
`
    expect(faultOf(text).match(/\S+ is not known/g)).toEqual([
      'prot is not known',
      'hosts is not known',
      'load.concurency is not known',
      'load.qeue is not known',
    ])
    const projects = `
projects:
  - { id: p, region: a b, credentials: { env: { accessKey: NO_AK, secretKey: NO_SK } } }
  - { id: p, region: r, credentials: { file: nowhere } }
login:
  sessionSecrets: [{ env: NO_SECRET }, { file: nowhere }]
  way: { kind: header, secret: { env: NO_HEADER } }
`
    const wrong = { PORT: 'x', MAX_QUEUE: 'x', MAX_CONCURRENCY: 'x' }
    const faults = faultOf(projects, wrong).split('\n').sort()
    expect(faults).toEqual(
      [
        'PORT takes a whole number from 0 to 65535.',
        'MAX_CONCURRENCY takes a whole number from 1 to 256.',
        'MAX_QUEUE takes a whole number from 0 to 100000.',
        'inventory.yaml:7: login.way.secret names the environment variable NO_HEADER, which is not set.',
        'inventory.yaml:6: login.sessionSecrets[0] names the environment variable NO_SECRET, which is not set.',
        'inventory.yaml:6: login.sessionSecrets[1] names a file that cannot be read (ENOENT).',
        'inventory.yaml:3: projects[0].region takes the name of a region, such as cn-north-4.',
        'inventory.yaml:3: projects[0].credentials.env.accessKey names the environment variable NO_AK, which is not set.',
        'inventory.yaml:3: projects[0].credentials.env.secretKey names the environment variable NO_SK, which is not set.',
        'inventory.yaml:4: projects[1].id stands in this file twice.',
        'inventory.yaml:4: projects[1].credentials.file names a file that cannot be read (ENOENT).',
      ].sort(),
    )
  })

  it('never repeats a value, whatever is written where', async () => {
    const example = await readFile(
      join(import.meta.dirname, '../../../docs/configuration.example.yaml'),
      'utf8',
    )
    const places = [...example.matchAll(/(?<=: )(?=\S)/g)].map(({ index }) => index)
    const slip = fc.constantFrom('Xsecret9', 'Xsecret9: ', '"Xsecret9', '[Xsecret9', '&Xsecret9 ')
    fc.assert(
      fc.property(fc.constantFrom(...places), slip, (place, text) => {
        const damaged = example.slice(0, place) + text + example.slice(place)
        const message = faultOf(damaged, { PRODUCTION_AK: 'AK', PRODUCTION_SK: 'SK' })
        expect(message).not.toBe('not an error')
        expect(message).not.toContain('Xsecret9')
      }),
      { numRuns: 1000 },
    )
  })
})
