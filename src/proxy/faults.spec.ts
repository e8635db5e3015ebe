import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:https'
import { afterEach, describe, expect, it } from 'vitest'
import { sendJson } from './testing/scripted-upstream'
import { selfSigned } from './testing/self-signed'
import {
  startProxyUnderTest,
  testKeys,
  testProjectId,
  type ProxyUnderTest,
} from './testing/proxy-under-test'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

async function expectError(status: number, code: string): Promise<string> {
  const answer = await proxy.send(path)
  expect(answer.status).toBe(status)
  const body: unknown = JSON.parse(answer.body)
  expect(body).toEqual({
    error_code: code,
    error_msg: expect.any(String),
    request_id: answer.headers['x-request-id'],
  })
  return answer.body
}

describe('an upstream that fails', () => {
  it('by refusing the connection is unreachable', async () => {
    proxy = await startProxyUnderTest()
    await proxy.upstream.close()
    expect(await expectError(502, 'Proxy.Unreachable')).toContain('the connection was refused')
    expect(proxy.log.join('')).toContain('ECONNREFUSED')
  })

  it('by a certificate that is not trusted is unreachable, and receives nothing', async () => {
    let received = 0
    const server = createServer(selfSigned, (_request, response) => {
      received += 1
      response.end('{}')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    proxy = await startProxyUnderTest({ endpoint: `https://127.0.0.1:${port}` })
    const body = await expectError(502, 'Proxy.Unreachable')
    server.close()
    expect(body).toContain('its certificate is not trusted')
    expect(received).toBe(0)
  })

  it.each([
    ['before its answer', 'Proxy.Unreachable', ''],
    [
      'in the middle of its answer',
      'Proxy.UnreadableAnswer',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"',
    ],
    ['after something that is not HTTP', 'Proxy.UnreadableAnswer', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('by closing the connection %s', async (_when, code, bytes) => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer((response) => {
      response.socket?.end(bytes)
    })
    await expectError(502, code)
  })

  it.each([
    ['nothing', false],
    ['half an answer', true],
  ])('by sending %s and no more runs into the deadline', async (_what, begins) => {
    const limits = { connectTimeout: 5000, answerTimeout: 1000, bodySize: 1000 }
    proxy = await startProxyUnderTest({ limits })
    const closed = new Promise((resolve) => {
      proxy.upstream.answer((response) => {
        response.once('close', () => resolve(response.writableFinished))
        if (begins) response.write('{"servers":')
      })
    })
    expect(await expectError(504, 'Proxy.Timeout')).toContain('within 1 s')
    await expect(closed).resolves.toBe(false)
  })
})

describe('a client that leaves', () => {
  it('ends the request upstream', async () => {
    proxy = await startProxyUnderTest()
    const outgoing = request(proxy.address + path)
    outgoing.on('error', () => undefined)
    const closed = new Promise((resolve) => {
      proxy.upstream.answer((response) => {
        response.once('close', () => resolve(response.writableFinished))
        outgoing.destroy()
      })
    })
    outgoing.end()
    await expect(closed).resolves.toBe(false)
    await expect.poll(() => proxy.log.join('')).toContain('"status":499')
  })

  it('amid its answer is told from one that got it all', async () => {
    proxy = await startProxyUnderTest()
    const servers = Array.from({ length: 50_000 }, (_, id) => ({ id, name: 'x'.repeat(400) }))
    proxy.upstream.answer((response) => sendJson(response, 200, { count: 50_000, servers }))
    const outgoing = request(proxy.address + path)
    outgoing.on('error', () => undefined)
    outgoing.once('response', () => outgoing.destroy()).end()
    await expect.poll(() => proxy.log.join(''), { timeout: 20_000 }).toContain('"msg":"request"')
    expect(proxy.log.join('')).toContain('"status":499')
    const { body } = await proxy.send('/metrics')
    expect(body).toMatch(/requests_total\{[^}]*detail",status="499"\} 1\n/)
  })
})

describe('temporary keys and tokens', () => {
  it('reach the upstream, and neither the project list nor the log', async () => {
    const credentials = { ...testKeys, securityToken: 'temporary-token' }
    proxy = await startProxyUnderTest({ credentials })
    await proxy.send(path)
    expect(proxy.upstream.received).toMatchObject([
      { headers: { 'x-security-token': 'temporary-token' } },
    ])
    const list = await proxy.send('/api/projects')
    const everything = [list.body, JSON.stringify(list.headers), ...proxy.log].join('\n')
    for (const secret of [testKeys.accessKey, testKeys.secretKey, 'temporary-token'])
      expect(everything).not.toContain(secret)
  })
})
