import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSimulatedServer, type SimulatedServer } from '#mocks/http-server'
import { parseConfiguration } from './configuration/configuration-file'
import type { Environment } from './configuration/environment'
import { readSettings } from './configuration/settings'
import {
  startProxyUnderTest,
  type ProxyUnderTest,
  type ReceivedAnswer,
} from './testing/proxy-under-test'

const list = '/api/v1/demo/cloudservers/detail?limit=1'
const hour = 60 * 60_000
const start = Date.UTC(2026, 0, 1)

let simulated: SimulatedServer
/** How far the clock of the simulation is ahead, in milliseconds. */
let skew = 0
const proxies: ProxyUnderTest[] = []

beforeEach(async () => {
  skew = 0
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  simulated = await startSimulatedServer({ port: 0, now: () => Date.now() + skew })
})

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(proxies.splice(0).map((proxy) => proxy.close()))
  await simulated.close()
})

/** A proxy in front of the simulated ECS, as an operator sets it up. */
async function startFor(
  env: Environment,
  credentialsFile: string | null = null,
  configuration: string | null = null,
): Promise<ProxyUnderTest> {
  const settings = readSettings(
    { ECS_ENDPOINT: simulated.address, HW_PROJECT_ID: 'demo', ...env },
    { path: '/home/me/.huaweicloud/credentials', text: credentialsFile },
    configuration === null ? null : parseConfiguration('inventory.yaml', configuration),
  )
  const proxy = await startProxyUnderTest({ projects: settings.projects })
  proxies.push(proxy)
  return proxy
}

/** How often the simulation was asked for this path. */
async function asked(path: string): Promise<number> {
  const answer = await fetch(`${simulated.address}/simulator/requests`)
  const { requests }: { requests: { path: string }[] } = JSON.parse(await answer.text())
  return requests.filter((request) => request.path === path).length
}

const logins = () => asked('/v3/auth/tokens')
const keyRequests = () => asked('/openstack/latest/securitykey')

function loginEnvironment(): Record<string, string> {
  return {
    HW_USER_NAME: simulated.iamUser.user,
    HW_USER_PASSWORD: simulated.iamUser.password,
    HW_DOMAIN_NAME: simulated.iamUser.domain,
    HW_AUTH_URL: `${simulated.address}/v3`,
  }
}

function agencyEnvironment(): Record<string, string> {
  return { ECS_INVENTORY_AGENCY: 'true', ECS_INVENTORY_METADATA: simulated.address }
}

interface Way {
  readonly name: string
  readonly env: () => Environment
  readonly file?: (secretKey: string) => string
  /** Makes the API refuse it: by other settings, or by what happens meanwhile. */
  readonly breaks: { readonly env?: Environment; readonly meanwhile?: () => void }
}

const wrong = 'wrong-and-private'

const ways: readonly Way[] = [
  {
    name: 'a pair of keys',
    env: () => ({ HW_ACCESS_KEY: simulated.accessKey, HW_SECRET_KEY: simulated.secretKey }),
    breaks: { env: { HW_SECRET_KEY: wrong } },
  },
  {
    name: 'temporary keys',
    env: () => ({
      HUAWEICLOUD_SDK_AK: simulated.temporary.accessKey,
      HUAWEICLOUD_SDK_SK: simulated.temporary.secretKey,
      HUAWEICLOUD_SDK_SECURITY_TOKEN: simulated.temporary.securityToken,
    }),
    breaks: { env: { HUAWEICLOUD_SDK_SK: wrong } },
  },
  {
    name: 'a token',
    env: () => ({ HW_AUTH_TOKEN: simulated.token }),
    breaks: { env: { HW_AUTH_TOKEN: wrong } },
  },
  {
    name: 'the credentials file',
    env: () => ({}),
    file: (secretKey) => `[basic]\nak = ${simulated.accessKey}\nsk = ${secretKey}\n`,
    breaks: {},
  },
  {
    name: 'an IAM user',
    env: loginEnvironment,
    breaks: { meanwhile: () => simulated.revokeTokens() },
  },
  {
    name: 'an agency',
    env: agencyEnvironment,
    breaks: {
      meanwhile: () => {
        skew = hour
      },
    },
  },
]

/** What the simulation gives and takes as a secret, in whichever way. */
const secret =
  /SIMULATED[A-Z]+\d|simulated-[a-z-]*(key|token|secret|password)|wrong-and-private|Signature=/

async function everything(proxy: ProxyUnderTest, answer: ReceivedAnswer): Promise<string> {
  const projects = await proxy.send('/api/projects')
  expect(projects.body).toContain('"id":"demo"')
  const metrics = await proxy.send('/metrics')
  expect(metrics.body).toContain('ecs_inventory_upstream_duration_seconds_count')
  const answers = [answer, projects, metrics]
  const headers = answers.map((answer) => JSON.stringify(answer.headers))
  return [...answers.map(({ body }) => body), ...headers, ...proxy.log].join('\n')
}

describe.each(ways)('$name', ({ env, file, breaks }) => {
  it('opens a project, and nothing of it shows', async () => {
    const proxy = await startFor(env(), file?.(simulated.secretKey))
    const answer = await proxy.send(list)
    expect(answer.status).toBe(200)
    expect(await everything(proxy, answer)).not.toMatch(secret)
  })

  it('shows nothing of itself when the API refuses it', async () => {
    const proxy = await startFor({ ...env(), ...breaks.env }, file?.(wrong))
    if (breaks.meanwhile !== undefined) {
      expect((await proxy.send(list)).status).toBe(200)
      breaks.meanwhile()
    }
    const answer = await proxy.send(list)
    expect(answer.status).toBe(401)
    expect(await everything(proxy, answer)).not.toMatch(secret)
  })
})

describe('a login', () => {
  it('is one for any number of requests', async () => {
    const proxy = await startFor(loginEnvironment())
    const answers = await Promise.all(Array.from({ length: 20 }, () => proxy.send(list)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(await logins()).toBe(1)
  })

  it('is renewed well before its token ends, while requests go on', async () => {
    const proxy = await startFor(loginEnvironment())
    await proxy.send(list)
    vi.setSystemTime(start + 21 * hour)
    await proxy.send(list)
    expect(await logins()).toBe(1)
    vi.setSystemTime(start + 22.5 * hour)
    expect((await proxy.send(list)).status).toBe(200)
    await expect.poll(logins).toBe(2)
    vi.setSystemTime(start + 30 * hour)
    expect((await proxy.send(list)).status).toBe(200)
    expect(await logins()).toBe(2)
  })

  it('comes before the request when the token has ended unused', async () => {
    const proxy = await startFor(loginEnvironment())
    await proxy.send(list)
    vi.setSystemTime(start + 100 * hour)
    expect((await proxy.send(list)).status).toBe(200)
    expect(await logins()).toBe(2)
  })

  it('comes anew after the API refused its token, with the next request', async () => {
    const proxy = await startFor(loginEnvironment())
    await proxy.send(list)
    simulated.revokeTokens()
    expect((await proxy.send(list)).status).toBe(401)
    expect(await logins()).toBe(1)
    expect((await proxy.send(list)).status).toBe(200)
    expect(await logins()).toBe(2)
  })

  it('pauses when the API refuses a token that has just come', async () => {
    const proxy = await startFor(loginEnvironment())
    const seen: number[] = []
    for (let request = 0; request < 6; request += 1) {
      const answer = await proxy.send(list)
      seen.push(answer.status)
      if (answer.status === 200) {
        simulated.revokeTokens()
        seen.push((await proxy.send(list)).status)
      }
    }
    expect(seen).toEqual([200, 401, 200, 401, 401, 401, 401, 401])
    expect(await logins()).toBe(2)
  })

  it('that is refused is not tried again for five minutes, and says so', async () => {
    const proxy = await startFor({ ...loginEnvironment(), HW_USER_PASSWORD: 'wrong-and-private' })
    const first = await proxy.send(list)
    expect(first).toMatchObject({ status: 401, headers: { 'retry-after': '300' } })
    expect(JSON.parse(first.body)).toMatchObject({
      error_code: 'Proxy.CredentialsRefused',
      error_msg: expect.stringMatching(/^IAM refused the login \(HTTP 401\).*again in 300 s/),
    })
    vi.setSystemTime(start + 200_000)
    expect((await proxy.send(list)).body).toContain('again in 100 s')
    expect(await logins()).toBe(1)
    vi.setSystemTime(start + 300_000)
    await proxy.send(list)
    expect(await logins()).toBe(2)
    expect(proxy.log.join('\n')).not.toContain('private')
  })

  it('that cannot be had now is tried again after a moment', async () => {
    const proxy = await startFor({ ...loginEnvironment(), HW_AUTH_URL: 'http://127.0.0.1:9' })
    const answer = await proxy.send(list)
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.body)).toMatchObject({
      error_code: 'Proxy.NoCredentials',
      error_msg:
        'Cannot reach 127.0.0.1:9: the connection was refused. The proxy asks again in 10 s at the earliest.',
    })
  })
})

describe('agency keys', () => {
  it('are renewed when less than 40 minutes remain, while requests go on', async () => {
    const proxy = await startFor(agencyEnvironment())
    await proxy.send(list)
    vi.setSystemTime(start + 79 * 60_000)
    await proxy.send(list)
    expect(await keyRequests()).toBe(1)
    vi.setSystemTime(start + 81 * 60_000)
    expect((await proxy.send(list)).status).toBe(200)
    await expect.poll(keyRequests).toBe(2)
    vi.setSystemTime(start + 150 * 60_000)
    expect((await proxy.send(list)).status).toBe(200)
    expect(await keyRequests()).toBe(2)
  })

  it('are one set for every project of the ECS', async () => {
    const entry = (id: string) =>
      `  - { id: ${id}, endpoint: '${simulated.address}', credentials: { agency: true } }`
    const text = ['projects:', entry('demo'), entry('empty')].join('\n')
    const proxy = await startFor(agencyEnvironment(), undefined, text)
    const answers = await Promise.all(
      ['demo', 'empty', 'demo'].map((id) => proxy.send(`/api/v1/${id}/recycle-bin`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await keyRequests()).toBe(1)
  })
})
