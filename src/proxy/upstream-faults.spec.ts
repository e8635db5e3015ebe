import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { answerBytes, goodBytes, startRawUpstream, type RawUpstream } from './testing/raw-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const limits = { connectTimeout: 5000, answerTimeout: 30_000, bodySize: 1_000_000 }
const brokeOff = 'broke off or is not HTTP'
const noJson = 'without valid JSON'
const closed = 'the connection was closed'

let upstream: RawUpstream
let proxy: ProxyUnderTest

beforeAll(async () => {
  upstream = await startRawUpstream()
  proxy = await startProxyUnderTest({ endpoint: upstream.origin, limits })
})

afterEach(async () => {
  upstream.answer((socket) => socket.write(goodBytes))
  expect(await proxy.send(path)).toMatchObject({ status: 200, body: '{"count":0,"servers":[]}' })
  // One idle connection is kept for the next request; all that failed are gone.
  await expect.poll(() => upstream.open).toBeLessThanOrEqual(1)
  expect(proxy.log.join('')).not.toContain('unexpected error')
})

afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

/** What the client gets when the upstream does this on its connection. */
async function answerTo(script: (socket: Socket) => void) {
  upstream.answer(script)
  return proxy.send(path)
}

function expectError(
  { status, body, headers }: Awaited<ReturnType<typeof answerTo>>,
  code: string,
  words: string,
): void {
  expect(JSON.parse(body)).toEqual({
    error_code: code,
    error_msg: expect.stringContaining(words),
    request_id: headers['x-request-id'],
  })
  expect(status).toBe(502)
  expect(body.length).toBeLessThan(300)
}

function head(...lines: string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`
}

const ok = 'HTTP/1.1 200 OK'
const chunked = 'Transfer-Encoding: chunked'
const deep = 100_000
const gzip = { lines: ['Content-Encoding: gzip'] }

describe('an answer that is no HTTP', () => {
  it.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', brokeOff],
    ['a body alone', '{"count":0,"servers":[]}', brokeOff],
    ['zeros', Buffer.alloc(5000), brokeOff],
    ['a status of two digits', head('HTTP/1.1 20 OK', 'Content-Length: 2'), brokeOff],
    ['a status below 100', `${head('HTTP/1.1 099 x', 'Content-Length: 2')}{}`, brokeOff],
    ['a status above 599', `${head('HTTP/1.1 999 x', 'Content-Length: 2')}{}`, 'HTTP 999'],
    ['a NUL in a header', head(ok, 'X: a\0b', 'Content-Length: 0'), brokeOff],
    ['headers without end', `${ok}\r\nX: ${'x'.repeat(100_000)}`, brokeOff],
    ['too large headers', head(ok, `X: ${'x'.repeat(100_000)}`, 'Content-Length: 0'), brokeOff],
  ])('but %s is unreadable', async (_what, bytes, words) => {
    expectError(await answerTo((socket) => socket.end(bytes)), 'Proxy.UnreadableAnswer', words)
  })
})

describe('an answer of a wrong length', () => {
  it.each([
    ['shorter than it says', `${head(ok, 'Content-Length: 99')}{}`, brokeOff],
    ['longer than it says', `${head(ok, 'Content-Length: 2')}{"count":0}`, noJson],
    ['two lengths', `${head(ok, 'Content-Length: 2', 'Content-Length: 3')}{}`, brokeOff],
    ['a negative length', `${head(ok, 'Content-Length: -2')}{}`, brokeOff],
    ['an endless length', `${head(ok, `Content-Length: ${'9'.repeat(30)}`)}{}`, brokeOff],
    [
      'length and chunks',
      `${head(ok, 'Content-Length: 2', chunked)}2\r\n{}\r\n0\r\n\r\n`,
      brokeOff,
    ],
    ['no last chunk', `${head(ok, chunked)}2\r\n{}\r\n`, brokeOff],
    ['a chunk without size', `${head(ok, chunked)}zz\r\n{}\r\n0\r\n\r\n`, brokeOff],
  ])('with %s is unreadable', async (_what, bytes, words) => {
    expectError(await answerTo((socket) => socket.end(bytes)), 'Proxy.UnreadableAnswer', words)
  })

  it('cannot answer the next request with what it has too much', async () => {
    const smuggled = answerBytes('{"count":1,"servers":[{"id":"smuggled"}]}')
    await answerTo((socket) => socket.write(Buffer.concat([answerBytes('{}'), smuggled])))
    expect(await answerTo((socket) => socket.write(goodBytes))).toMatchObject({
      status: 200,
      body: '{"count":0,"servers":[]}',
    })
  })
})

describe('a connection that breaks', () => {
  it.each([
    ['at once', '', 'Proxy.Unreachable', 'the connection'],
    ['in the head', 'HTTP/1.1 200 O', 'Proxy.Unreachable', 'the connection'],
    ['in the body', `${head(ok, 'Content-Length: 99')}{"`, 'Proxy.UnreadableAnswer', brokeOff],
  ])('%s by a reset is tried again, and says so in the end', async (_when, bytes, code, words) => {
    const before = upstream.heads.length
    const answer = await answerTo((socket) => {
      socket.write(bytes, () => setTimeout(() => socket.resetAndDestroy(), 10))
    })
    expectError(answer, code, words)
    expect(upstream.heads).toHaveLength(before + 4)
  })
})

describe('an informational status', () => {
  it('before the answer does no harm, however often', async () => {
    const hint = head('HTTP/1.1 103 Early Hints', 'Link: </x>')
    const answer = await answerTo((socket) =>
      socket.write(`${hint.repeat(1000)}${goodBytes.toString()}`),
    )
    expect(answer).toMatchObject({ status: 200, body: '{"count":0,"servers":[]}' })
    expect(answer.headers).not.toHaveProperty('link')
  })

  it.each([
    ['100, which nobody asked for,', head('HTTP/1.1 100 Continue')],
    ['101', head('HTTP/1.1 101 Switching', 'Connection: upgrade', 'Upgrade: x')],
  ])('%s is no answer', async (_what, bytes) => {
    expectError(await answerTo((socket) => socket.write(bytes)), 'Proxy.Unreachable', closed)
  })
})

describe('a body', () => {
  it.each([
    ['that is empty', answerBytes(''), noJson],
    ['that is HTML', answerBytes('<!doctype html><title>Log in</title>'), noJson],
    ['that is cut', answerBytes('{"count":1,"servers":[{"id":"a"'), noJson],
    ['of another character set', answerBytes(Buffer.from('{"count":0}', 'utf16le')), noJson],
    ['that is no gzip', answerBytes('{}', gzip), 'broken gzip'],
    [
      'whose gzip is cut',
      answerBytes(gzipSync('{"count":0}').subarray(0, -4), gzip),
      'broken gzip',
    ],
    [
      'with more after its gzip',
      answerBytes(Buffer.concat([gzipSync('{}'), Buffer.from('x')]), gzip),
      'broken gzip',
    ],
    ['that is two gzips deep', answerBytes(gzipSync(gzipSync('{}')), gzip), noJson],
    [
      'of two codings',
      answerBytes(gzipSync('{}'), { lines: ['Content-Encoding: gzip, gzip'] }),
      'compression',
    ],
    ['of no content', Buffer.from(head('HTTP/1.1 204 No Content')), 'HTTP 204'],
    ['that is a part', answerBytes('{}', { status: '206 Partial Content' }), 'HTTP 206'],
    ['that did not change', Buffer.from(head('HTTP/1.1 304 Not Modified')), 'HTTP 304'],
    [
      'whose user data is nested too deeply',
      answerBytes(`${'['.repeat(deep)}"user_data"${']'.repeat(deep)}`),
      noJson,
    ],
  ])('%s is unreadable', async (_what, bytes, words) => {
    expectError(await answerTo((socket) => socket.write(bytes)), 'Proxy.UnreadableAnswer', words)
  })

  it('may be compressed under a name in capitals', async () => {
    const bytes = answerBytes(gzipSync('{"count":0}'), { lines: ['Content-Encoding: GZIP'] })
    const answer = await answerTo((socket) => socket.write(bytes))
    expect(answer).toMatchObject({ status: 200, body: '{"count":0}' })
  })

  it('whose bytes are no UTF-8 has replacement characters in their place', async () => {
    const bytes = answerBytes(Buffer.from('{"name":"\xff\xc0"}', 'latin1'))
    const { body } = await answerTo((socket) => socket.write(bytes))
    expect(JSON.parse(body)).toEqual({ name: '\uFFFD\uFFFD' })
  })

  it('with one name twice hides no user data', async () => {
    const bytes = answerBytes(
      '{"servers":[{"user_data":"c2VjcmV0","user_data":"cHJpdmF0ZQ==","__proto__":{"User_data":"c2VjcmV0"},"id":"a","id":"b"}],"servers2":{"\\u0075ser_data":"c2VjcmV0"}}',
    )
    const { status, body } = await answerTo((socket) => socket.write(bytes))
    expect(status).toBe(200)
    expect(body).toContain('"id":"b"')
    expect(body).not.toMatch(/c2VjcmV0|cHJpdmF0ZQ/)
  })

  it('of an error that is nested deeply keeps its status', async () => {
    const body = `${'{"error":'.repeat(deep)}1${'}'.repeat(deep)}`
    const answer = await answerTo((socket) => socket.write(answerBytes(body, { status: '400 x' })))
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({ error_code: 'Proxy.UpstreamError' })
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i to another host is never followed', async (status) => {
    const other = await startRawUpstream()
    const lines = [`Location: ${other.origin}/v1/x`]
    const bytes = answerBytes('', { status: `${status} x`, lines })
    const answer = await answerTo((socket) => socket.write(bytes))
    expectError(answer, 'Proxy.UnreadableAnswer', 'a redirect, which is never followed')
    expect(answer.headers).not.toHaveProperty('location')
    expect(other.heads).toEqual([])
    await other.close()
  })
})
