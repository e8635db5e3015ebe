import { once } from 'node:events'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { connectTo } from './testing/raw-client'
import { sendJson } from './testing/scripted-upstream'
import { StartError } from './start-error'

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest()
})

afterAll(() => proxy.close())

/** A proxy whose page is this text, in a file as old as those of a package, which all have one time. */
async function pageOf(text: string): Promise<ProxyUnderTest> {
  const pageRoot = await mkdtemp(join(tmpdir(), 'ecs-inventory-page-'))
  const index = join(pageRoot, 'index.html')
  await writeFile(index, text)
  await utimes(index, 499_162_500, 499_162_500)
  const started = await startProxyUnderTest({ pageRoot })
  return {
    ...started,
    close: async () => {
      await started.close()
      await rm(pageRoot, { recursive: true })
    },
  }
}

describe('the page', () => {
  it.each(['/', '/?status=ACTIVE&q=a%zz'])(
    'is at %s and checked for news each time',
    async (path) => {
      const { status, headers, body } = await proxy.send(path)
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      })
      expect(body).toContain('<!doctype html>')
    },
  )

  it('loads files that never change, compressed', async () => {
    const response = await fetch(`${proxy.address}/assets/index-1a2b3c4d.js`, {
      headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.text()).toContain('document.title')
  })

  it('is another one when its text is, though size and time of its file are the same', async () => {
    const before = await pageOf('page 1')
    const { headers } = await before.send('/')
    const known = { headers: { 'if-none-match': String(headers.etag) } }
    expect((await before.send('/', known)).status).toBe(304)
    await before.close()
    const after = await pageOf('page 2')
    expect(await after.send('/', known)).toMatchObject({ status: 200, body: 'page 2' })
    await after.close()
  })

  it('takes no file of the system for each of many requests whose client reads nothing', async () => {
    const large = await pageOf('x'.repeat(8 * 1024 * 1024))
    const { host } = new URL(large.address)
    const files = async () => (await readdir('/proc/self/fd')).length
    const before = await files()
    const clients = Array.from({ length: 10 }, () => connectTo(large.address))
    const begun = clients.map((client) => {
      client.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(10))
      return once(client, 'readable')
    })
    await Promise.all(begun)
    // Both ends of a connection are in this process.
    expect(await files()).toBeLessThan(before + 2 * clients.length + 20)
    for (const client of clients) client.destroy()
    await large.close()
  })

  it.each([
    '/servers',
    '/assets',
    '/assets/',
    '/assets/missing.js',
    '/assets/../../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
  ])('is not at %s', async (path) => {
    const { status, headers, body } = await proxy.send(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(body).toBe('There is nothing at this address. ECS Inventory is at /.\n')
  })

  it('must be built', async () => {
    const start = startProxyUnderTest({ pageRoot: '/nowhere' })
    await expect(start).rejects.toThrow(StartError)
    await expect(start).rejects.toThrow('The page is not built: /nowhere/index.html is missing')
  })
})

describe('every answer', () => {
  it.each(['/', '/nothing', '/api/projects', '/api/nothing', '/healthz', `/api/v1/x/recycle-bin`])(
    'has the security headers: %s',
    async (path) => {
      const { headers } = await proxy.send(path)
      expect(headers).toMatchObject({
        'content-security-policy': [
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "font-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].join(';'),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
      expect(headers).not.toHaveProperty('strict-transport-security')
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('x-powered-by')
    },
  )
})

describe('the proxy', () => {
  it('lists its projects and nothing secret', async () => {
    const { status, headers, body } = await proxy.send('/api/projects')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(body)).toEqual({
      projects: [
        { id: testProjectId, label: 'test', region: null, cloud: '127.0.0.1', simulated: false },
      ],
    })
  })

  it('is healthy', async () => {
    const { status, body } = await proxy.send('/healthz')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toEqual({ status: 'ok' })
  })

  it('logs one JSON line for a request, with parameter names and no values', async () => {
    const path = `/api/v1/${testProjectId}/cloudservers/detail`
    const before = proxy.log.length
    proxy.upstream.answer((response) => {
      sendJson(response, 200, { servers: [] }, { 'x-request-id': 'upstream-1' })
    })
    await proxy.send(`${path}?tags=customer%3Dprivate&limit=5`)
    await proxy.send(`${path}?private=1`)
    await expect.poll(() => proxy.log.length).toBe(before + 2)
    const lines = proxy.log.slice(before)
    expect(lines.join('')).not.toContain('private')
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      {
        method: 'GET',
        path,
        status: 200,
        milliseconds: expect.any(Number),
        parameters: ['tags', 'limit'],
        upstreamRequestId: 'upstream-1',
      },
      { path, status: 400, code: 'Proxy.InvalidParameter' },
    ])
  })

  it('says so when its port is taken', async () => {
    const port = Number(new URL(proxy.address).port)
    const start = startProxyUnderTest({ port })
    await expect(start).rejects.toThrow(StartError)
    await expect(start).rejects.toThrow(
      `Port ${port} is already in use. Stop the other program or set PORT to another one.`,
    )
  })
})
