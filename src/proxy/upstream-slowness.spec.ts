import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { goodBytes, startRawUpstream, type RawUpstream } from './testing/raw-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const ok = 'HTTP/1.1 200 OK\r\n'

let upstream: RawUpstream
let proxy: ProxyUnderTest

beforeAll(async () => {
  upstream = await startRawUpstream()
  proxy = await startProxyUnderTest({
    endpoint: upstream.origin,
    limits: { connectTimeout: 5000, answerTimeout: 500, bodySize: 1_000_000 },
  })
})

afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

/** Sends the first bytes once and the others again and again, until the proxy has closed the connection. */
function drip(first: string, again: string) {
  return (socket: Socket) => {
    socket.write(first)
    const timer = setInterval(() => socket.write(again), 5)
    socket.once('close', () => clearInterval(timer))
  }
}

it.each([
  ['nothing at all', drip('', '')],
  ['one header after the other', drip(ok, 'X: y\r\n')],
  ['one header without end', drip(`${ok}X: `, 'x')],
  ['a body of known length', drip(`${ok}Content-Length: 1000000\r\n\r\n`, ' ')],
  ['a body of chunks', drip(`${ok}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n')],
  ['a body until it closes', drip(`${ok}Connection: close\r\n\r\n`, ' ')],
  ['informational answers', drip('', 'HTTP/1.1 102 Processing\r\n\r\n')],
])('an upstream that sends %s runs into the deadline', async (_what, script) => {
  let used: Socket | null = null
  upstream.answer((socket) => {
    used = socket
    script(socket)
  })
  const { status, headers, body } = await proxy.send(path)
  expect(status).toBe(504)
  expect(JSON.parse(body)).toEqual({
    error_code: 'Proxy.Timeout',
    error_msg: expect.stringMatching(/^No answer from 127\.0\.0\.1:\d+ within 0\.5 s\.$/),
    request_id: headers['x-request-id'],
  })
  await expect.poll(() => used?.destroyed, { timeout: 20_000 }).toBe(true)
  // The pool may have made a new connection in its place.
  expect(upstream.open).toBeLessThanOrEqual(1)
  upstream.answer((socket) => socket.write(goodBytes))
  expect(await proxy.send(path)).toMatchObject({ status: 200 })
})
