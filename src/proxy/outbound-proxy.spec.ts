import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OutboundProxy } from './configuration/outbound-proxy'
import { loginSettings } from './testing/login-settings'
import {
  closeAll,
  closers,
  silent,
  startBehind,
  startCloud,
  startTunnels,
  tunnelsTo,
} from './testing/outbound-tunnels'
import { startProxyUnderTest, testProjectId } from './testing/proxy-under-test'
import { sendJson, startScriptedUpstream } from './testing/scripted-upstream'
import { selfSigned } from './testing/self-signed'
import { iamLogin } from './upstream/iam-login'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

afterEach(async () => {
  vi.unstubAllEnvs()
  await closeAll()
})

describe('a proxy towards the cloud', () => {
  it('gets a tunnel to the endpoint, in which TLS is verified to its end', async () => {
    const cloud = await startCloud()
    const tunnels = await startTunnels(tunnelsTo(cloud.port))
    const proxy = await startBehind(tunnels)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(body).toContain('its certificate is not trusted')
    expect(tunnels.asked).toEqual(['ecs.example.test:443'])
    expect(cloud.received).toEqual([])
  })

  it('is not used for the hosts that are excepted, nor for this machine', async () => {
    const tunnels = await startTunnels(tunnelsTo(1))
    const outboundProxy = { url: tunnels.url, except: 'example.invalid' }
    for (const endpoint of ['https://ecs.example.invalid', undefined]) {
      const proxy = await startProxyUnderTest(
        endpoint === undefined ? { outboundProxy } : { outboundProxy, endpoint },
      )
      closers.push(() => proxy.close())
      expect((await proxy.send(path)).status).toBe(endpoint === undefined ? 200 : 502)
    }
    expect(tunnels.asked).toEqual([])
  })

  it('serves answers of a cloud whose certificate is trusted', { timeout: 60_000 }, async () => {
    const cloud = await startCloud()
    const tunnels = await startTunnels(tunnelsTo(cloud.port))
    const folder = await mkdtemp(join(tmpdir(), 'ecs-inventory-ca-'))
    closers.push(() => rm(folder, { recursive: true }))
    await writeFile(join(folder, 'ca.pem'), selfSigned.cert)
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'testing', 'ask-through-tunnel.ts')],
      {
        env: {
          PATH: process.env['PATH'],
          NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
          HTTPS_PROXY: tunnels.url,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    expect(await text(child.stdout)).toBe('200 {"count":0,"servers":[]}\n')
    expect(tunnels.asked).toEqual(['localhost:443'])
    expect(cloud.received).toEqual([`localhost /v1/${testProjectId}/cloudservers/detail`])
  })
})

/** Logs in at IAM, and returns what came of it. */
async function logIn(endpoint: string, outboundProxy: OutboundProxy | null): Promise<string> {
  const user = { user: 'me', password: 'private', domain: 'account', projectId: 'p' }
  return iamLogin({ endpoint, ...user, outboundProxy })
    .current()
    .then(({ kind }) => kind, String)
}

describe('a proxy towards IAM', () => {
  it('is the one of the settings, and no other that the environment names', async () => {
    const tunnels = await startTunnels(tunnelsTo(1))
    vi.stubEnv('HTTP_PROXY', tunnels.url)
    vi.stubEnv('HTTPS_PROXY', tunnels.url)
    expect(await logIn('https://iam.example.invalid', null)).toContain('Cannot reach')
    expect(tunnels.asked).toEqual([])
    const outboundProxy = { url: tunnels.url, except: '' }
    expect(await logIn('https://iam.example.invalid', outboundProxy)).toContain('Cannot reach')
    expect(tunnels.asked).toEqual(['iam.example.invalid:443'])
  })

  it('is not used on this machine, nor for excepted hosts', async () => {
    const tunnels = await startTunnels(tunnelsTo(1))
    vi.stubEnv('HTTP_PROXY', tunnels.url)
    const iam = await startScriptedUpstream()
    closers.push(() => iam.close())
    const expires_at = new Date(Date.now() + 86_400_000).toISOString()
    iam.answer((response) =>
      sendJson(response, 201, { token: { expires_at } }, { 'x-subject-token': 'issued' }),
    )
    const outboundProxy = { url: tunnels.url, except: '.invalid' }
    expect(await logIn(iam.origin, outboundProxy)).toBe('token')
    expect(await logIn('https://iam.example.invalid', outboundProxy)).toContain('Cannot reach')
    expect(tunnels.asked).toEqual([])
  })
})

describe('a proxy towards IAM that says nothing', { timeout: 30_000 }, () => {
  it('is told as such, and not as the fault of IAM', async () => {
    const tunnels = await startTunnels(silent)
    const outboundProxy = { url: tunnels.url, except: '' }
    expect(await logIn('https://iam.example.invalid', outboundProxy)).toContain(
      `No connection to iam.example.invalid through HTTPS_PROXY ${new URL(tunnels.url).host} in time.`,
    )
  })
})

describe('a proxy towards the identity provider', () => {
  it.each([
    ['', ['id.example.invalid:443']],
    ['id.example.invalid', []],
  ])('is used, but for the excepted hosts %j', async (except, asked) => {
    const tunnels = await startTunnels(tunnelsTo(1))
    const proxy = await startProxyUnderTest({
      outboundProxy: { url: tunnels.url, except },
      login: loginSettings({
        way: {
          kind: 'oidc',
          issuer: 'https://id.example.invalid',
          clientId: 'inventory',
          clientSecret: 'secret',
          allowedUsers: ['*'],
        },
      }),
    })
    closers.push(() => proxy.close())
    expect((await proxy.send('/login')).status).toBe(503)
    expect(tunnels.asked).toEqual(asked)
  })
})
