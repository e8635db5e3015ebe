import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { exchangeRaw } from './testing/raw-client'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

function statuses(received: string): string[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status = '']) => status)
}

/** What the request says of its body, and the body. `SMUGGLED` stands for a whole request. */
const disguises: readonly (readonly [string, readonly string[], string])[] = [
  ['a body', ['Content-Length: 5'], 'hello'],
  ['a body of chunks', ['Transfer-Encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n'],
  ['a request as its body', ['Content-Length: 300'], 'SMUGGLED'],
  ['length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n\r\nSMUGGLED'],
  ['chunks and length', ['Transfer-Encoding: chunked', 'Content-Length: 5'], '0\r\n\r\nSMUGGLED'],
  ['two lengths', ['Content-Length: 0', 'Content-Length: 5'], 'SMUGGLED'],
  ['a list of lengths', ['Content-Length: 0, 5'], 'SMUGGLED'],
  ['a length with a sign', ['Content-Length: +5'], 'SMUGGLED'],
  ['a negative length', ['Content-Length: -5'], 'SMUGGLED'],
  ['a hexadecimal length', ['Content-Length: 0x5'], 'SMUGGLED'],
  ['a length beyond numbers', [`Content-Length: ${'9'.repeat(40)}`], 'SMUGGLED'],
  ['a space before the colon', ['Content-Length : 5'], 'SMUGGLED'],
  ['a coding that there is not', ['Transfer-Encoding: xchunked'], '0\r\n\r\nSMUGGLED'],
  ['a coding in capitals', ['Transfer-Encoding: CHUNKED'], '0\r\n\r\nSMUGGLED'],
  [
    'two codings',
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    '0\r\n\r\nSMUGGLED',
  ],
  ['chunked before another coding', ['Transfer-Encoding: chunked, gzip'], '0\r\n\r\nSMUGGLED'],
  ['a coding after a tab', ['Transfer-Encoding:\tchunked'], '0\r\n\r\nSMUGGLED'],
  ['a coding on the next line', ['Transfer-Encoding:', ' chunked'], '0\r\n\r\nSMUGGLED'],
  ['a coding after a vertical tab', ['Transfer-Encoding: \vchunked'], '0\r\n\r\nSMUGGLED'],
  ['a chunk size with more behind it', ['Transfer-Encoding: chunked'], '0;\nx\r\n\r\nSMUGGLED'],
  ['a chunk size beyond numbers', ['Transfer-Encoding: chunked'], `${'f'.repeat(40)}\r\nSMUGGLED`],
  ['a line that ends in LF alone', ['X: y\nContent-Length: 5'], 'SMUGGLED'],
  ['a line that ends in CR alone', ['X: y\rContent-Length: 5'], 'SMUGGLED'],
  ['a line that begins with a space', [' Content-Length: 5'], 'SMUGGLED'],
  ['a NUL in a header', ['X: a\0b'], 'SMUGGLED'],
  ['a NUL in the name of a header', ['X\0: a'], 'SMUGGLED'],
  ['a header without a name', [': a'], 'SMUGGLED'],
  ['a header without a colon', ['Content-Length'], 'SMUGGLED'],
]

describe.each([{ tls: false }, { tls: true }])('with %j,', (scheme) => {
  let proxy: ProxyUnderTest
  let own = ''

  beforeEach(async () => {
    proxy = await startProxyUnderTest(scheme)
    own = `Host: ${new URL(proxy.address).host}`
  })

  afterEach(() => proxy.close())

  function get(query: string, ...lines: string[]): string {
    return `${[`GET ${path}${query} HTTP/1.1`, own, ...lines].join('\r\n')}\r\n\r\n`
  }

  describe('a request is refused whole, with all behind it, when it has', () => {
    it.each(disguises)('%s', async (_what, lines, body) => {
      const smuggled = get('?limit=2', 'Connection: close')
      const bytes = get('?limit=1', ...lines) + body.replace('SMUGGLED', smuggled)
      const received = await exchangeRaw(proxy.address, Buffer.from(bytes, 'latin1'))
      // Where the fault shows while the refusal is under way, the connection is closed without a word.
      expect(['', '400']).toContain(statuses(received).join())
      expect(proxy.upstream.received).toEqual([])
      expect(await proxy.send(path)).toMatchObject({ status: 200 })
    })
  })

  describe('requests in one go', () => {
    it('are answered in their order', async () => {
      // Credentials that were not accepted yet go out with one request at a time.
      await proxy.send(path)
      const held: ServerResponse[] = []
      proxy.upstream.answer((response) => {
        held.unshift(response)
        if (held.length < 2) return
        for (const waiting of held) sendJson(waiting, 200, { target: waiting.req.url })
      })
      const both = get('?limit=1') + get('?limit=2', 'Connection: close')
      const received = await exchangeRaw(proxy.address, both)
      expect(received.match(/limit=\d/g)).toEqual(['limit=1', 'limit=2'])
    })

    it('are each looked at', async () => {
      const post = get('?limit=2').replace('GET', 'POST')
      const foreign = get('?limit=3').replace(own, 'Host: evil.example')
      const last = get('?limit=4', 'Connection: close')
      const received = await exchangeRaw(proxy.address, get('?limit=1') + post + foreign + last)
      expect(statuses(received)).toEqual(['200', '405', '421', '200'])
      expect(new Set(proxy.upstream.received.map(({ target }) => target.split('?')[1]))).toEqual(
        new Set(['limit=1', 'limit=4']),
      )
    })

    it('end with bytes that are none, and none of these is taken for an answer to another', async () => {
      proxy.upstream.answer(() => undefined)
      expect(await exchangeRaw(proxy.address, `${get('?limit=1')}\0\0\0\0`)).toBe('')
      expect(proxy.log.join('')).toContain('"status":499')
    })
  })

  describe('headers that are too many or too large', () => {
    it.each([
      ['one', [`X: ${'x'.repeat(100_000)}`]],
      ['a name', [`${'x'.repeat(100_000)}: x`]],
      ['many', Array.from({ length: 200 }, (_, index) => `X-${index}: y`)],
      ['very many', Array.from({ length: 5000 }, () => 'a:')],
      ['cookies', Array.from({ length: 90 }, () => `Cookie: ${'x'.repeat(1000)}`)],
    ])('%s', async (_what, lines) => {
      const received = await exchangeRaw(proxy.address, get('', 'Connection: close', ...lines))
      expect(statuses(received)).toEqual(['431'])
      expect(received).toContain('"error_code":"Proxy.HeadersTooLarge"')
      expect(proxy.upstream.received).toEqual([])
      expect(proxy.log.join('')).not.toContain('xxxx')
    })
  })
})
