import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  startProxyUnderTest,
  testKeys,
  testProjectId,
  type ProxyUnderTest,
} from './testing/proxy-under-test'
import { authorization } from './upstream/sign'

const servers = `/v1/${testProjectId}/cloudservers/detail`
const bin = `/v1/${testProjectId}/recycle-bin/cloudservers`
const policy = `/v1/${testProjectId}/recycle-bin`

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest()
})

afterAll(() => proxy.close())

describe('a request that is passed on', () => {
  it.each([
    [servers, servers],
    [`${servers}?limit=25`, `${servers}?limit=25`],
    [
      `${servers}?tags=env=prod&tags=a&name=web+1`,
      `${servers}?name=web%201&tags=env%3Dprod&tags=a`,
    ],
    [`${servers}?status=ACTIVE&ip=192.168.`, `${servers}?status=ACTIVE&ip=192.168.`],
    [`${servers}?offset=2&limit=1000`, `${servers}?limit=1000&offset=2`],
    [`${servers}?marker=a%2Fb%3Fc%26d`, `${servers}?marker=a%2Fb%3Fc%26d`],
    [`${bin}?limit=100&marker=x`, `${bin}?limit=100&marker=x`],
    [`${bin}?expect-fields=tags&expect-fields=image`, `${bin}?expect-fields=tags%2Cimage`],
    [policy, policy],
  ])('%s arrives as %s', async (asked, sent) => {
    const before = proxy.upstream.received.length
    expect(await proxy.send(`/api${asked}`)).toMatchObject({ status: 200 })
    const arrived = proxy.upstream.received.slice(before)
    expect(arrived).toMatchObject([{ method: 'GET', target: sent }])
  })

  it('is signed, and carries nothing of the client', async () => {
    await proxy.send(`/api${servers}?name=a%20b.*(1)~`, {
      headers: {
        cookie: 'session=1',
        authorization: 'Bearer client',
        'x-auth-token': 'client',
        'x-forwarded-for': '10.0.0.1',
        'x-request-id': 'client',
        'user-agent': 'client',
      },
    })
    const headers = proxy.upstream.received.at(-1)?.headers ?? {}
    expect(JSON.stringify(headers)).not.toContain('client')
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('x-forwarded-for')
    const signed = {
      host: new URL(proxy.upstream.origin).host,
      'x-project-id': testProjectId,
      'x-sdk-date': String(headers['x-sdk-date']),
    }
    expect(headers).toMatchObject({
      ...signed,
      authorization: authorization(
        { method: 'GET', path: servers, query: 'name=a%20b.%2A%281%29~', headers: signed },
        testKeys,
      ),
    })
  })

  it('leaves as GET when it came as HEAD', async () => {
    const answer = await proxy.send(`/api${servers}`, { method: 'HEAD' })
    expect(answer).toMatchObject({ status: 200, body: '' })
    expect(proxy.upstream.received.at(-1)).toMatchObject({ method: 'GET', target: servers })
  })
})

describe('a request that is refused', () => {
  it.each([
    ['?unknown=1', 'unknown'],
    ['?limit=1&limit=2', 'limit'],
    ['?limit=0', 'limit'],
    ['?offset=1.5', 'offset'],
    ['?status=RUNNING', 'status'],
    ['?name=%zz', 'name'],
    ['?all_tenants=1', 'all_tenants'],
  ])('with %s names the parameter and sends nothing', async (query, parameter) => {
    const before = proxy.upstream.received.length
    const { status, body, headers } = await proxy.send(`/api${servers}${query}`)
    expect(status).toBe(400)
    expect(JSON.parse(body)).toEqual({
      error_code: 'Proxy.InvalidParameter',
      error_msg: expect.stringContaining(`${parameter} `),
      parameter,
      request_id: headers['x-request-id'],
    })
    expect(proxy.upstream.received).toHaveLength(before)
  })

  it.each([
    [`/api${policy}?limit=1`, 400, 'Proxy.InvalidParameter'],
    ['/api/projects?x=1', 400, 'Proxy.InvalidParameter'],
    ['/api/v1/other/cloudservers/detail', 404, 'Proxy.UnknownProject'],
    ['/api/v1/..%2F..%2Fx/cloudservers/detail', 404, 'Proxy.UnknownProject'],
    ['/api/v1/__proto__/recycle-bin', 404, 'Proxy.UnknownProject'],
    [`/api/v1/${testProjectId}/cloudservers`, 404, 'Proxy.UnknownPath'],
    [`/api/v1/${testProjectId}/cloudservers/detail/`, 404, 'Proxy.UnknownPath'],
    [`/api//v1/${testProjectId}/cloudservers/detail`, 404, 'Proxy.UnknownPath'],
    [`/api/v1/${testProjectId}/../${testProjectId}/recycle-bin`, 404, 'Proxy.UnknownPath'],
    ['/api', 404, 'Proxy.UnknownPath'],
    ['/api/v1/%zz/cloudservers/detail', 400, 'Proxy.BadRequest'],
    [`/api/v1/${'x'.repeat(200)}/cloudservers/detail`, 400, 'Proxy.BadRequest'],
  ])('to %s answers %i and sends nothing', async (path, status, code) => {
    const before = proxy.upstream.received.length
    const answer = await proxy.send(path)
    expect(answer).toMatchObject({ status, headers: { 'cache-control': 'no-store' } })
    expect(JSON.parse(answer.body)).toMatchObject({ error_code: code })
    expect(proxy.upstream.received).toHaveLength(before)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    'for method %s says which methods there are',
    async (method) => {
      const before = proxy.upstream.received.length
      const answer = await proxy.send(`/api${servers}`, { method })
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
      expect(proxy.upstream.received).toHaveLength(before)
    },
  )

  it.each([
    [{ host: 'evil.example' }, 421, 'Proxy.WrongHost'],
    [{ 'sec-fetch-site': 'cross-site' }, 403, 'Proxy.CrossSite'],
    [{ origin: 'http://evil.example' }, 403, 'Proxy.CrossSite'],
  ])('because of %j sends nothing', async (headers, status, code) => {
    const before = proxy.upstream.received.length
    for (const path of [`/api${servers}`, '/%61pi/projects']) {
      const answer = await proxy.send(path, { headers })
      expect(answer.status).toBe(status)
      expect(JSON.parse(answer.body)).toMatchObject({ error_code: code })
    }
    expect(proxy.upstream.received).toHaveLength(before)
  })
})
