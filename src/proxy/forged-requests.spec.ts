import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, path, requestBytes } from './testing/forged-request'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'

/** One that speaks plain HTTP and one that speaks TLS: each request is sent to both. */
let proxies: readonly ProxyUnderTest[] = []

beforeAll(async () => {
  proxies = [await startProxyUnderTest(), await startProxyUnderTest({ tls: true })]
})

afterAll(async () => {
  for (const proxy of proxies) await proxy.close()
})

async function expectRefused(request: string | Buffer, status: number, code: string) {
  for (const proxy of proxies) await expectRefusedBy(proxy, request, { status, code })
}

/** Sends it, and expects that the upstream hears nothing of it and the client one answer of this status and code. */
async function expectRefusedBy(
  proxy: ProxyUnderTest,
  request: string | Buffer,
  { status, code }: { status: number; code: string },
): Promise<void> {
  const before = proxy.upstream.received.length
  const received = await answerOf(proxy, request)
  expect(received.match(/^HTTP\/1\.1 \d+/gm)).toEqual([`HTTP/1.1 ${status}`])
  const [head = '', body = ''] = received.split('\r\n\r\n')
  if (code === 'text') expect(body).toMatch(/^There is nothing at this address/)
  else {
    const requestId = /^x-request-id: ([0-9a-f]{32})$/im.exec(head)?.[1]
    expect(JSON.parse(body)).toMatchObject({ error_code: code, request_id: requestId })
    expect(head).toMatch(/^cache-control: no-store$/im)
  }
  expect(head).toMatch(/^x-content-type-options: nosniff$/im)
  expect(head).toMatch(/^connection: close$/im)
  expect(proxy.upstream.received).toHaveLength(before)
  expect(await proxy.send('/healthz')).toMatchObject({ status: 200 })
}

it('a request without forgery passes', async () => {
  for (const proxy of proxies) {
    const before = proxy.upstream.received.length
    expect(await answerOf(proxy, requestBytes({}))).toContain('HTTP/1.1 200 OK')
    expect(proxy.upstream.received).toHaveLength(before + 1)
  }
})

describe('a target that leads elsewhere', () => {
  it.each([
    ['absolute, of another host', `http://evil.example${path}`, 400, 'Proxy.BadRequest'],
    ['absolute, of its own host', `http://OWN${path}`, 400, 'Proxy.BadRequest'],
    ['absolute, of another scheme', 'file:///etc/passwd', 400, 'Proxy.BadRequest'],
    ['of a host alone', 'evil.example:443', 400, 'Proxy.BadRequest'],
    ['*', '*', 400, 'Proxy.BadRequest'],
    ['of another host without scheme', `//evil.example${path}`, 404, 'text'],
    ['with a user before the host', `//OWN@evil.example${path}`, 404, 'text'],
    ['with ..', `/api/v1/${testProjectId}/x/../cloudservers/detail`, 404, 'Proxy.UnknownPath'],
    ['with .. before /api', `/x/..${path}`, 404, 'text'],
    ['with .. beyond its root', '/api/../../etc/passwd', 404, 'Proxy.UnknownPath'],
    ['with %2e%2e', path.replace('/v1/', '/v1/%2e%2e/v1/'), 404, 'Proxy.UnknownPath'],
    ['with %2E%2E%2F', path.replace('/v1/', '/v1/%2E%2E%2Fv1/'), 404, 'Proxy.UnknownPath'],
    ['with %252e%252e', path.replace('/v1/', '/v1/%252e%252e/'), 404, 'Proxy.UnknownPath'],
    ['with %2f', path.replace('/detail', '%2fdetail'), 404, 'Proxy.UnknownPath'],
    ['with %2f after the project', path.replace(/\/cloud/, '%2Fcloud'), 404, 'Proxy.UnknownPath'],
    ['with %5c', path.replace('/detail', '%5cdetail'), 404, 'Proxy.UnknownPath'],
    ['with a backslash', path.replace('/detail', '\\detail'), 404, 'Proxy.UnknownPath'],
    ['with // inside', path.replace('/detail', '//detail'), 404, 'Proxy.UnknownPath'],
    ['with / at its end', `${path}/`, 404, 'Proxy.UnknownPath'],
    ['with ;', `${path};x=1`, 404, 'Proxy.UnknownPath'],
    ['in capitals', path.toUpperCase(), 404, 'Proxy.UnknownPath'],
    ['with %00', `${path}%00`, 404, 'Proxy.UnknownPath'],
    ['with %0d%0a', `${path}%0d%0aX:%20y`, 404, 'Proxy.UnknownPath'],
    ['with overlong UTF-8', path.replace('/v1', '/v1%c0%ae'), 400, 'Proxy.BadRequest'],
    ['with half an escape', `${path}%2`, 400, 'Proxy.BadRequest'],
    ['with a fragment', `${path}#x`, 400, 'Proxy.BadRequest'],
    ['with a query in its fragment', `${path}#x?limit=1`, 400, 'Proxy.BadRequest'],
    ['with a fragment in its query', `${path}?limit=1#x`, 400, 'Proxy.BadRequest'],
    ['with NUL', `${path}\0`, 400, 'Proxy.BadRequest'],
    ['with a tab', `${path}\t`, 400, 'Proxy.BadRequest'],
    ['with a space', `${path}?name=a b`, 400, 'Proxy.BadRequest'],
    ['with bytes beyond ASCII', `${path}?name=\xe6\xb5\x8b`, 400, 'Proxy.BadRequest'],
    ['of another API', `/api/v2/${testProjectId}/cloudservers/detail`, 404, 'Proxy.UnknownPath'],
    [
      'that changes servers',
      `/api/v1/${testProjectId}/cloudservers/action`,
      404,
      'Proxy.UnknownPath',
    ],
    [
      'of a project that is not configured',
      path.replace('0123', '3210'),
      404,
      'Proxy.UnknownProject',
    ],
    [
      'of the project that is everything',
      path.replace(testProjectId, '*'),
      404,
      'Proxy.UnknownProject',
    ],
    ['of no project', path.replace(testProjectId, ''), 404, 'Proxy.UnknownProject'],
    [
      'of a project with more behind it',
      path.replace('/cloud', '%20/cloud'),
      404,
      'Proxy.UnknownProject',
    ],
    ['without end', `${path}?name=${'x'.repeat(100_000)}`, 431, 'Proxy.HeadersTooLarge'],
  ])('%s', async (_what, target, status, code) => {
    await expectRefused(requestBytes({ target }), status, code)
  })
})

describe('a query that is not declared', () => {
  it.each([
    '?all_tenants=1',
    '?limit=1&limit=2',
    '?limit=1&LIMIT=2',
    '?Limit=1',
    '?limit[]=1',
    '?limit%00=1',
    '?limit=1%00',
    '?limit=1%0d%0a',
    '?limit=-1',
    '?limit=1e3',
    '?limit=0x10',
    '?limit=1001',
    '?limit=',
    '?limit=99999999999999999999',
    '?limit',
    '?=',
    '?=1',
    '?__proto__=1',
    '?constructor=1',
    '?limit=1?',
    '?limit=1;offset=1',
    '?name=a%0d%0aX-Injected:%20y',
    '?name=a%00b',
    '?name=%ff',
    '?name=%ed%a0%80',
    '?name=',
    `?name=${'x'.repeat(256)}`,
    '?status=active',
    '?ip=10.0.0.1%2f8',
    '?ip=http://evil.example',
    '?enterprise_project_id=..',
    '?reservation_id=..%2f..',
    '?limit=1&=',
    '?X-Auth-Token=x',
    '??limit=1',
  ])('%s', async (query) => {
    await expectRefused(requestBytes({ target: path + query }), 400, 'Proxy.InvalidParameter')
  })
})

describe('a host or site that is not its own', () => {
  it.each([
    ['no Host', [], 421, 'Proxy.WrongHost'],
    ['an empty Host', ['Host:'], 421, 'Proxy.WrongHost'],
    ['another Host', ['Host: evil.example'], 421, 'Proxy.WrongHost'],
    ['a name that ends like it', ['Host: evil.example:OWN'], 421, 'Proxy.WrongHost'],
    ['a Host with a path', ['Host: OWN/evil'], 421, 'Proxy.WrongHost'],
    ['a Host with a user', ['Host: evil@OWN'], 421, 'Proxy.WrongHost'],
    ['a list of Hosts', ['Host: OWN, evil.example'], 421, 'Proxy.WrongHost'],
    ['two Hosts, its own first', ['Host: OWN', 'Host: evil.example'], 400, 'Proxy.BadRequest'],
    ['two Hosts, its own last', ['Host: evil.example', 'Host: OWN'], 400, 'Proxy.BadRequest'],
    ['the same Host twice', ['Host: OWN', 'hOST: OWN'], 400, 'Proxy.BadRequest'],
    [
      'another Host but its own forwarded',
      [
        'Host: evil.example',
        'X-Forwarded-Host: OWN',
        'Forwarded: host=OWN',
        'X-Original-Host: OWN',
      ],
      421,
      'Proxy.WrongHost',
    ],
    ['another Origin', ['Host: OWN', 'Origin: http://evil.example'], 403, 'Proxy.CrossSite'],
    ['no Origin that has a name', ['Host: OWN', 'Origin: null'], 403, 'Proxy.CrossSite'],
    ['another scheme as Origin', ['Host: OWN', 'Origin: OTHER://OWN'], 403, 'Proxy.CrossSite'],
    [
      'two Origins',
      ['Host: OWN', 'Origin: SCHEME://OWN', 'Origin: http://evil.example'],
      403,
      'Proxy.CrossSite',
    ],
    ['another site', ['Host: OWN', 'Sec-Fetch-Site: cross-site'], 403, 'Proxy.CrossSite'],
    ['a sister site', ['Host: OWN', 'Sec-Fetch-Site: same-site'], 403, 'Proxy.CrossSite'],
    [
      'two words for the site',
      ['Host: OWN', 'Sec-Fetch-Site: none', 'Sec-Fetch-Site: cross-site'],
      403,
      'Proxy.CrossSite',
    ],
    [
      'another Origin behind 3,000 headers',
      ['Host: OWN', ...Array.from({ length: 3000 }, () => 'a:'), 'Origin: http://evil.example'],
      431,
      'Proxy.HeadersTooLarge',
    ],
  ])('%s', async (_what, lines, status, code) => {
    await expectRefused(requestBytes({ lines }), status, code)
  })

  it.each([
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: https',
    'X-Forwarded-Prefix: /evil',
    'X-Original-URL: /evil',
    'X-Rewrite-URL: /evil',
    'X-HTTP-Method-Override: DELETE',
    'Forwarded: for=evil;host=evil.example',
    'Via: 1.1 evil',
    'Upgrade: h2c',
    'X-Project-Id: evil',
    'X-Sdk-Date: evil',
    'Range: bytes=0-1',
    'Referer: http://evil.example/',
  ])('in %s changes nothing, and goes no further', async (line) => {
    for (const proxy of proxies) {
      const before = proxy.upstream.received.length
      const received = await answerOf(proxy, requestBytes({ lines: ['Host: OWN', line] }))
      expect(received).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
      const arrived = proxy.upstream.received.slice(before)
      expect(arrived).toMatchObject([{ method: 'GET', target: path.slice('/api'.length) }])
      expect(JSON.stringify(arrived)).not.toContain('evil')
    }
  })
})

describe('a method that might change something', () => {
  it.each([
    'POST',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'PROPFIND',
    'MKCOL',
    'MOVE',
    'LOCK',
    'SEARCH',
    'M-SEARCH',
    'PURGE',
    'LINK',
    'SOURCE',
    'REPORT',
  ])('%s', async (method) => {
    await expectRefused(requestBytes({ method }), 405, 'Proxy.MethodNotAllowed')
    await expectRefused(requestBytes({ method, target: '/' }), 405, 'Proxy.MethodNotAllowed')
  })

  it.each(['get', 'GETS', 'EVIL', 'GET\0', 'GET\t', ''])(
    '%j, which there is not',
    async (method) => {
      await expectRefused(requestBytes({ method }), 400, 'Proxy.BadRequest')
    },
  )

  it('CONNECT, without a word', async () => {
    for (const proxy of proxies) {
      const before = proxy.upstream.received.length
      for (const target of [path, 'evil.example:443'])
        expect(await answerOf(proxy, requestBytes({ method: 'CONNECT', target }))).toBe('')
      expect(proxy.upstream.received).toHaveLength(before)
    }
  })
})

describe('a version that is not spoken', () => {
  it.each(['HTTP/0.9', 'HTTP/2.0'])('%s', async (version) => {
    await expectRefused(requestBytes({ version }), 505, 'Proxy.BadRequest')
  })

  it.each(['HTTP/1.2', 'HTTP/3.0', 'HTTP/11', 'HTTPS/1.1', 'http/1.1', 'HTTP/1.1 x'])(
    '%s',
    async (version) => {
      await expectRefused(requestBytes({ version }), 400, 'Proxy.BadRequest')
    },
  )

  it('none at all', async () => {
    await expectRefused(`GET ${path}\r\n\r\n`, 505, 'Proxy.BadRequest')
  })

  it.each([
    ['TLS', Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])],
    ['HTTP/2', Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')],
    ['SOCKS', Buffer.from([5, 1, 0])],
    ['Redis', Buffer.from('*1\r\n$4\r\nPING\r\n')],
  ])('%s', async (_what, bytes) => {
    await expectRefused(bytes, 400, 'Proxy.BadRequest')
  })
})
