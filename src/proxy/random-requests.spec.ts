import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeQuery, encodeQuery, percent, type ParameterSet } from '~/api/query'
import { recycleBinParameters } from '~/api/recycle-bin-parameters'
import { serversParameters } from '~/api/servers-parameters'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { exchangeRaw } from './testing/raw-client'
import type { ReceivedRequest } from './testing/scripted-upstream'

const wholePath = `/api/v1/${testProjectId}/cloudservers/detail`

/** Everything that may be asked of the upstream. */
const listed = new Map<string, ParameterSet>([
  [`/v1/${testProjectId}/cloudservers/detail`, serversParameters],
  [`/v1/${testProjectId}/recycle-bin/cloudservers`, recycleBinParameters],
  [`/v1/${testProjectId}/recycle-bin`, {}],
])
const sentHeaders = [
  'accept',
  'accept-encoding',
  'authorization',
  'connection',
  'host',
  'user-agent',
  'x-project-id',
  'x-request-id',
  'x-sdk-date',
]

let proxy: ProxyUnderTest

beforeAll(async () => {
  proxy = await startProxyUnderTest({ logLevel: 'error' })
})

afterAll(() => proxy.close())

/** What is wrong with a request that reached the upstream, or null. */
function fault({ method, target, headers }: ReceivedRequest): string | null {
  const [path = '', query, ...more] = target.split('?')
  const parameters = listed.get(path)
  if (method !== 'GET') return `method ${method}`
  if (parameters === undefined || more.length > 0 || query === '') return `target ${target}`
  const { values, problems } = decodeQuery(parameters, new URLSearchParams(query ?? ''))
  if (problems.length > 0 || encodeQuery(parameters, values) !== (query ?? ''))
    return `query ${target}`
  if (headers.host !== new URL(proxy.upstream.origin).host) return `host ${headers.host}`
  const names = Object.keys(headers).sort()
  return names.join() === sentHeaders.join() ? null : `headers ${names.join()}`
}

/** Makes the proxy close the connection, whatever came before. */
const end = Buffer.from('\r\n\r\nGET / HTTP/1.1\r\nConnection: close\r\n\r\n\0\r\n\r\n')

/** How many requests to the upstream were looked at. */
let looked = 0

/** Sends the bytes while others are served, and looks at what came of them. */
async function expectHarmless(bytes: Uint8Array): Promise<void> {
  const received = await exchangeRaw(proxy.address, bytes, async () => {
    expect(await proxy.send(`${wholePath}?name=other`)).toMatchObject({ status: 200 })
    return end
  })
  if (received !== '') expect(received).toMatch(/^HTTP\/1\.1 [1-5]\d\d /)
  const unread = proxy.upstream.received.slice(looked)
  looked += unread.length
  expect(unread.map(fault).filter((found) => found !== null)).toEqual([])
  expect(proxy.log).toEqual([])
}

/** How many requests reached the upstream, without those of others. */
function arrived(): number {
  return proxy.upstream.received.filter(({ target }) => !target.endsWith('?name=other')).length
}

const paths = [...listed.keys()].map((path) => `/api${path}`)
const nasty = fc.constantFrom(
  '..',
  '%2e%2e',
  '%2f',
  '//',
  '\\',
  '%5c',
  '%00',
  '\0',
  '#',
  '?',
  '&',
  ';',
  '%',
  '%zz',
  '%0d%0a',
  '\r\n',
  '\n',
  ' ',
  '\t',
  '@',
  ':',
  '*',
  'http://evil.example',
  'é',
  '%ff',
  '+',
  ',',
  '[]',
  '__proto__',
)
const name = fc.oneof(
  fc.constantFrom(...Object.keys(serversParameters), ...Object.keys(recycleBinParameters)),
  nasty,
  fc.string({ maxLength: 5 }),
)
const value = fc.oneof(
  fc.constantFrom('1', '25', 'ACTIVE', 'web', '10.0.0.1', 'env=prod', '0', 'x'.repeat(300)),
  nasty,
  fc.string({ maxLength: 8, unit: 'grapheme' }).map((text) => percent(text)),
  fc.string({ maxLength: 8 }),
)
const query = fc
  .array(
    fc.tuple(name, value).map(([key, text]) => `${key}=${text}`),
    { maxLength: 3 },
  )
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`))
const whole = fc.constantFrom(...paths, '/api/projects', '/', '/metrics', '/healthz')
const mangled = fc
  .tuple(whole, fc.nat(60), nasty)
  .map(([path, at, text]) => path.slice(0, at) + text + path.slice(at))
const method = fc.oneof(
  { weight: 6, arbitrary: fc.constant('GET') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('HEAD', 'POST', 'CONNECT', 'TRACE', 'PROPFIND', 'get', ''),
  },
)
const version = fc.oneof(
  { weight: 8, arbitrary: fc.constant('HTTP/1.1') },
  { weight: 1, arbitrary: fc.constantFrom('HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.1 x', '') },
)
const line = fc.oneof(
  fc.constantFrom(
    'Host: evil.example',
    'Origin: http://evil.example',
    'Sec-Fetch-Site: cross-site',
    'Content-Length: 5',
    'Content-Length: 0',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: x',
    'Expect: 100-continue',
    'Upgrade: h2c',
    'Connection: upgrade',
    'Connection: close',
    'Cache-Control: no-cache',
    'If-None-Match: *',
    'Accept-Encoding: br',
    'X-Forwarded-Host: evil.example',
    'X-Project-Id: evil',
    'Authorization: evil',
    'Range: bytes=0-',
  ),
  fc
    .tuple(fc.string({ maxLength: 5 }), fc.string({ maxLength: 20, unit: 'binary' }))
    .map(([key, text]) => `${key}: ${text}`),
)
const own = fc.oneof(
  { weight: 9, arbitrary: fc.constant('Host: OWN') },
  { weight: 1, arbitrary: fc.constant('X: OWN') },
)
/** Most are none: bytes that are no request end the connection, and with it what was asked before them. */
const body = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('hello', '0\r\n\r\n', '5\r\nhello\r\n0\r\n\r\n'),
  },
)
const request = fc
  .tuple(
    method,
    fc.oneof({ weight: 3, arbitrary: whole }, { weight: 2, arbitrary: mangled }),
    fc.oneof(fc.constantFrom('', '?limit=25', '?limit=1&marker=a'), query),
    version,
    own,
    fc.array(line, { maxLength: 2 }),
    body,
  )
  .map(([verb, path, search, spoken, host, lines, content]) => {
    const head = [`${verb} ${path}${search} ${spoken}`, host, ...lines].join('\r\n')
    return `${head}\r\n\r\n${content}`
  })
/** Up to three requests in one go, into which some bytes may have been put. */
const bytes = fc
  .tuple(
    fc.array(request, { minLength: 1, maxLength: 3 }),
    fc.option(fc.tuple(fc.nat(600), fc.uint8Array({ maxLength: 4 })), { freq: 2 }),
  )
  .map(([requests, intruder]) => {
    const text = Buffer.from(requests.join('').replaceAll('OWN', new URL(proxy.address).host))
    if (intruder === null) return text
    const [at, inside] = intruder
    return Buffer.concat([text.subarray(0, at), inside, text.subarray(at)])
  })

it('whatever requests say, the upstream sees only what is declared', async () => {
  await fc.assert(fc.asyncProperty(bytes, expectHarmless), { numRuns: 1000 })
  // Else nothing was proven.
  expect(arrived()).toBeGreaterThan(10)
})

it('whatever bytes come, the proxy answers or closes, and goes on', async () => {
  const before = arrived()
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), expectHarmless), {
    numRuns: 100,
  })
  expect(arrived()).toBe(before)
})
