import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OutboundProxy } from './configuration/outbound-proxy'
import { loginSettings } from './testing/login-settings'
import { startProxyUnderTest, testProjectId } from './testing/proxy-under-test'
import { sendRaw } from './testing/raw-client'
import { sendJson, startScriptedUpstream } from './testing/scripted-upstream'
import { selfSigned } from './testing/self-signed'
import { iamLogin } from './upstream/iam-login'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const closers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  vi.unstubAllEnvs()
  for (const close of closers.splice(0)) await close()
})

async function listen(server: Server & { closeAllConnections?: () => void }): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(async () => {
    server.close()
    server.closeAllConnections?.()
  })
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** What a proxy does with the connection of a client that asks for a tunnel. */
type Tunnelling = (client: Duplex) => void

/** Makes tunnels, all to one port of this machine. */
function tunnelsTo(port: number): Tunnelling {
  return (client) => {
    const far = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      far.pipe(client).pipe(far)
    })
    far.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
    client.on('error', () => far.destroy())
  }
}

/** A proxy that notes where tunnels were wanted, and how many connections to it are open. */
async function startTunnels(first: Tunnelling) {
  const asked: string[] = []
  const clients = new Set<Duplex>()
  let tunnel = first
  const server = createHttpServer()
  server.on('connect', ({ url }, client) => {
    asked.push(url ?? '')
    clients.add(client)
    client.on('error', () => undefined)
    client.once('close', () => clients.delete(client))
    tunnel(client)
  })
  closers.push(async () => {
    for (const client of clients) client.destroy()
  })
  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    asked,
    clients,
    become: (next: Tunnelling) => {
      tunnel = next
    },
  }
}

/** Says nothing, but closes when its client does. */
const silent: Tunnelling = (client) => {
  client.resume()
  client.once('end', () => client.end())
}

/** A proxy under test in front of an endpoint that is reached through tunnels. */
async function startBehind(tunnels: { url: string }, connectTimeout = 5000) {
  const proxy = await startProxyUnderTest({
    endpoint: 'https://ecs.example.test',
    outboundProxy: { url: tunnels.url, except: '' },
    limits: { connectTimeout, answerTimeout: 30_000, bodySize: 1000 },
  })
  closers.push(() => proxy.close())
  return proxy
}

async function startCloud() {
  const received: string[] = []
  const port = await listen(
    createTlsServer(selfSigned, (request, response) => {
      received.push(`${request.headers.host} ${request.url}`)
      response.end('{"count":0,"servers":[]}')
    }),
  )
  return { port, received }
}

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

describe('a proxy towards the cloud that fails', () => {
  it('by silence holds no place for ever: once it recovers, tunnels are made again', async () => {
    const cloud = await startCloud()
    const tunnels = await startTunnels(silent)
    const proxy = await startBehind(tunnels, 500)
    // More than the connections to one endpoint.
    for (let left = 1; left <= 40; left += 1) {
      const client = await sendRaw(proxy.address, path)
      await expect
        .poll(() => tunnels.asked.length, { timeout: 10_000 })
        .toBeGreaterThanOrEqual(left)
      client.leave()
    }
    await expect.poll(() => tunnels.clients.size, { timeout: 10_000 }).toBe(0)
    tunnels.become(tunnelsTo(cloud.port))
    expect((await proxy.send(path)).body).toContain('its certificate is not trusted')
  })

  it('by silence is told as such', async () => {
    const tunnels = await startTunnels(silent)
    const proxy = await startBehind(tunnels, 100)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(504)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Timeout',
      error_msg: 'No connection to ecs.example.test in time.',
    })
  })

  it('by silence in the tunnel is told as such', async () => {
    const tunnels = await startTunnels((client) => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      silent(client)
    })
    const proxy = await startBehind(tunnels, 100)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(504)
    expect(body).toContain('No connection to ecs.example.test in time.')
    await expect.poll(() => tunnels.clients.size, { timeout: 10_000 }).toBe(0)
  })

  it.each([
    [
      '407 Proxy Authentication Required',
      'the outbound proxy refused the tunnel with HTTP 407, which wants a user name and password in HTTPS_PROXY.',
    ],
    ['502 Bad Gateway', 'the outbound proxy refused the tunnel with HTTP 502.'],
  ])('with %s is named', async (answer, words) => {
    const tunnels = await startTunnels((client) => client.end(`HTTP/1.1 ${answer}\r\n\r\n`))
    const proxy = await startBehind(tunnels)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: `Cannot reach ecs.example.test: ${words}`,
    })
  })

  it('since nobody listens there is what cannot be reached, not the cloud', async () => {
    const gone = createHttpServer()
    const port = await listen(gone)
    gone.close()
    const proxy = await startBehind({ url: `http://me:private@127.0.0.1:${port}` })
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: `Cannot reach ecs.example.test through HTTPS_PROXY 127.0.0.1:${port}: the connection was refused.`,
    })
    expect(proxy.log.join('')).not.toContain('private')
  })

  it.each<[string, Tunnelling]>([
    ['instead of an answer', (client) => client.destroy()],
    [
      'after its answer',
      (client) => {
        client.end('HTTP/1.1 200 Connection established\r\n\r\n')
      },
    ],
  ])('by closing %s is tried again, and said in the end', async (_when, breaks) => {
    const tunnels = await startTunnels(breaks)
    const proxy = await startBehind(tunnels)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: expect.stringMatching(/the connection was (closed|reset)\.$/),
    })
    expect(tunnels.asked).toHaveLength(4)
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
