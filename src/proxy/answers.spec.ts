import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  startProxyUnderTest,
  testKeys,
  testProjectId,
  type ProxyUnderTest,
} from './testing/proxy-under-test'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const requestId = '12a7b47d6950e22018303dadd5cce663'
const script = "#!/bin/bash\necho 'root:$6$salt$hash' | chpasswd -e;"
const userData = btoa(script)
const bodySize = 200_000

let proxy: ProxyUnderTest

// Each has a proxy of its own: it keeps to a wait that the API asked for before.
beforeEach(async () => {
  proxy = await startProxyUnderTest({
    limits: { connectTimeout: 5000, answerTimeout: 30_000, bodySize },
  })
})

afterEach(() => proxy.close())

/** Lets the upstream answer this, and returns what the client gets. */
async function exchange(
  status: number,
  body: unknown,
  headers: Record<string, string | string[]> = {},
) {
  proxy.upstream.answer((response) => {
    if (typeof body === 'string' || Buffer.isBuffer(body))
      response.writeHead(status, headers).end(body)
    else sendJson(response, status, body, headers)
  })
  return proxy.send(path)
}

describe('a success', () => {
  it('is passed on with its request id, and without the headers of the cloud', async () => {
    const body = { count: 1, servers: [{ id: 'a', name: '测试' }] }
    const answer = await exchange(200, body, {
      'x-request-id': requestId,
      'retry-after': '7',
      server: 'CloudWAF',
      'set-cookie': ['HWWAFSESID=1', 'HWWAFSESTIME=2'],
      'strict-transport-security': 'max-age=31536000',
      'access-control-allow-origin': '*',
      'x-frame-options': 'SAMEORIGIN',
    })
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'x-request-id': requestId,
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'private, no-cache',
        'x-frame-options': 'DENY',
      },
    })
    expect(JSON.parse(answer.body)).toEqual(body)
    const headers = Object.keys(answer.headers)
    for (const name of ['set-cookie', 'server', 'strict-transport-security', 'retry-after'])
      expect(headers).not.toContain(name)
    expect(headers.filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('loses its user data, of which neither answer nor log holds a trace', async () => {
    const servers = [{ id: 'a', 'OS-EXT-SRV-ATTR:user_data': userData }]
    const answer = await exchange(200, { count: 1, servers })
    expect(JSON.parse(answer.body)).toEqual({
      count: 1,
      servers: [
        {
          id: 'a',
          'ecs-inventory:withheld': { 'OS-EXT-SRV-ATTR:user_data': { bytes: script.length } },
        },
      ],
    })
    const everything = [answer.body, JSON.stringify(answer.headers), ...proxy.log].join('\n')
    for (const trace of [userData, script, '$6$salt', 'chpasswd'])
      expect(everything).not.toContain(trace)
  })

  it('may come compressed, and is compressed for a client that can read it', async () => {
    const body = { count: 0, servers: [], padding: 'x'.repeat(5000) }
    const answer = await exchange(200, gzipSync(JSON.stringify(body)), {
      'content-encoding': 'gzip',
    })
    expect(JSON.parse(answer.body)).toEqual(body)
    const response = await fetch(proxy.address + path, {
      headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
    })
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.json()).toEqual(body)
  })

  it.each([
    ['HTML', '<html>login</html>', { 'content-type': 'text/html' }],
    ['nothing', '', {}],
    ['half of the JSON', '{"servers":[', {}],
    ['broken gzip', 'not gzip', { 'content-encoding': 'gzip' }],
    ['an encoding nobody asked for', '{}', { 'content-encoding': 'zstd' }],
    ['too much', JSON.stringify('x'.repeat(bodySize)), {}],
    [
      'too much once it is decompressed',
      gzipSync(JSON.stringify('x'.repeat(bodySize))),
      { 'content-encoding': 'gzip' },
    ],
  ])('with %s is unreadable', async (_what, body, headers) => {
    const answer = await exchange(200, body, headers)
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.body)).toMatchObject({ error_code: 'Proxy.UnreadableAnswer' })
    expect(answer.body.length).toBeLessThan(300)
  })

  it.each([301, 302, 303, 307, 308])('that is redirect %i is not followed', async (status) => {
    const before = proxy.upstream.received.length
    const answer = await exchange(status, '', { location: `${proxy.upstream.origin}/elsewhere` })
    expect(answer.status).toBe(502)
    expect(answer.headers).not.toHaveProperty('location')
    expect(JSON.parse(answer.body)).toMatchObject({
      error_code: 'Proxy.UnreadableAnswer',
      error_msg: expect.stringContaining(`HTTP ${status}`),
    })
    expect(answer.body).not.toContain('elsewhere')
    expect(proxy.upstream.received).toHaveLength(before + 1)
  })
})

describe('an error', () => {
  it.each([
    [{ error: { code: 'Ecs.0005', message: 'limit is invalid' } }, 400, 'Ecs.0005'],
    [{ badRequest: { message: 'limit is invalid', code: 400 } }, 400, 'badRequest'],
    [{ error_code: 'APIGW.0308', error_msg: 'limit is invalid' }, 429, 'APIGW.0308'],
    [{ code: 'Common.0024', message: 'limit is invalid' }, 202, 'Common.0024'],
    [{ error: { code: 'Common.0001', message: 'limit is invalid' } }, 500, 'Common.0001'],
  ])('in the form %j keeps status %i, code and message', async (body, status, code) => {
    const answer = await exchange(status, body, { 'x-request-id': requestId, 'retry-after': '30' })
    expect(answer).toMatchObject({ status, headers: { 'retry-after': '30' } })
    expect(JSON.parse(answer.body)).toEqual({
      error_code: code,
      error_msg: 'limit is invalid',
      request_id: requestId,
    })
  })

  it.each([403, 429, 503])('%i without a known body keeps its status', async (status) => {
    const answer = await exchange(status, '<html>WAF says no</html>', { 'retry-after': '90' })
    expect(answer).toMatchObject({ status, headers: { 'retry-after': '90' } })
    expect(JSON.parse(answer.body)).toEqual({
      error_code: 'Proxy.UpstreamError',
      error_msg: `The API answered HTTP ${status} without a known error body.`,
      request_id: answer.headers['x-request-id'],
    })
  })

  it('of a refused signature keeps code and request id only', async () => {
    const other = await startProxyUnderTest()
    other.upstream.answer((response) =>
      sendJson(response, 401, {
        error_msg: `verify aksk signature fail, canonical request: GET host:ecs x-security-token:private ${testKeys.accessKey}`,
        error_code: 'APIGW.0301',
        request_id: requestId,
      }),
    )
    const answer = await other.send(path)
    await other.close()
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.body)).toEqual({
      error_code: 'APIGW.0301',
      error_msg: 'The API did not accept the credentials of the proxy.',
      request_id: requestId,
    })
  })

  it('holds no key, no signature, no user data and nothing in its headers that does not belong', async () => {
    const { accessKey, secretKey } = testKeys
    const answer = await exchange(
      403,
      {
        error: {
          code: accessKey,
          message: `${accessKey} ${secretKey} Signature=0123456789abcdef no permission`,
          user_data: userData,
        },
        encoded_authorization_message: 'private',
      },
      { 'x-request-id': 'spaces are not allowed', 'retry-after': '<script>' },
    )
    expect(JSON.parse(answer.body)).toEqual({
      error_code: 'Proxy.UpstreamError',
      error_msg: '[removed] [removed] Signature=[removed] no permission',
      request_id: answer.headers['x-request-id'],
    })
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
    expect(answer.headers).not.toHaveProperty('retry-after')
  })
})
