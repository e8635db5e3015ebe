import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryInUse } from './testing/memory-in-use'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { answerBytes, goodBytes, startRawUpstream, type RawUpstream } from './testing/raw-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const megabyte = 1024 * 1024
const bodySize = 51 * megabyte
const gzip = ['Content-Encoding: gzip']
/** One gigabyte once it is decompressed. */
const bomb = Buffer.concat(Array.from({ length: 64 }, () => gzipSync(Buffer.alloc(16 * megabyte))))

let upstream: RawUpstream
let proxy: ProxyUnderTest

beforeAll(async () => {
  upstream = await startRawUpstream()
  proxy = await startProxyUnderTest({
    endpoint: upstream.origin,
    limits: { connectTimeout: 5000, answerTimeout: 60_000, bodySize },
    logLevel: 'silent',
  })
})

afterAll(async () => {
  await proxy.close()
  await upstream.close()
})

/** Sends the bytes, then others again and again as fast as they are read, until the connection is closed. */
function flood(first: string, again: Buffer) {
  return (socket: Socket) => {
    const more = (error?: Error | null) => {
      if (error === undefined || error === null) socket.write(again, more)
    }
    socket.write(first, more)
  }
}

async function answerTo(script: (socket: Socket) => void) {
  upstream.answer(script)
  return proxy.send(path)
}

/** Most connections to one endpoint. */
const poolSize = 32

/** One connection may be kept for the next request; clients that leave can make it as many as the pool holds. */
async function expectClosed(most = 1): Promise<void> {
  await expect.poll(() => upstream.open, { timeout: 20_000 }).toBeLessThanOrEqual(most)
}

/** Closes the connections that are kept for later, and says what is in use then. */
async function memoryAtRest(): Promise<number> {
  upstream.answer((socket) => socket.end(answerBytes('{}', { lines: ['Connection: close'] })))
  await proxy.send(path)
  await expectClosed(poolSize)
  return memoryInUse()
}

describe('a large answer', () => {
  it('of 50 MB passes whole', async () => {
    const text = JSON.stringify({ servers: [], padding: 'x'.repeat(50 * megabyte) })
    const { status, body } = await answerTo((socket) => socket.write(answerBytes(text)))
    expect(status).toBe(200)
    expect(body === text).toBe(true)
  })

  it.each([
    ['says its length', `Content-Length: ${bodySize * 100}`, Buffer.alloc(megabyte, ' ')],
    [
      'comes in chunks',
      'Transfer-Encoding: chunked',
      Buffer.from(`100000\r\n${' '.repeat(megabyte)}\r\n`),
    ],
    [
      'comes in small chunks',
      'Transfer-Encoding: chunked',
      Buffer.from(`10\r\n${' '.repeat(16)}\r\n`.repeat(10_000)),
    ],
    ['lasts until it closes', 'Connection: close', Buffer.alloc(megabyte, ' ')],
  ])('without end that %s is cut off', async (_what, line, again) => {
    let sent = () => 0
    const { status, body } = await answerTo((socket) => {
      const before = socket.bytesWritten
      sent = () => socket.bytesWritten - before
      flood(`HTTP/1.1 200 OK\r\n${line}\r\n\r\n`, again)(socket)
    })
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.UnreadableAnswer',
      error_msg: `The API's answer is larger than ${bodySize} bytes.`,
    })
    await expectClosed()
    expect(sent()).toBeLessThan(bodySize * 2)
  })

  it('that is a gzip bomb is given up at the limit', async () => {
    const { status, body } = await answerTo((socket) =>
      socket.write(answerBytes(bomb, { lines: gzip })),
    )
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.UnreadableAnswer',
      error_msg: expect.stringContaining('is larger than'),
    })
  })

  it('that is an error and a gzip bomb keeps its status alone', async () => {
    const { status, body } = await answerTo((socket) =>
      socket.write(answerBytes(bomb, { status: '403 Forbidden', lines: gzip })),
    )
    expect(status).toBe(403)
    expect(body.length).toBeLessThan(300)
  })

  it.each(['403 Forbidden', '202 Accepted', '502 Bad Gateway'])(
    'with %s and millions of keys is not read to its end, and holds nobody up',
    async (status) => {
      const keys = Array.from({ length: 4_000_000 }, (_, index) => `"${index}_":1`)
      const text = Buffer.from(`{${keys.join()}}`)
      for (const [body, lines] of [
        [text, []],
        [gzipSync(text, { level: 1 }), gzip],
      ] satisfies [Buffer, string[]][]) {
        const bytes = answerBytes(body, { status, lines })
        let sent = 0
        const answer = answerTo((socket) => {
          sent = 0
          const more = (error?: Error | null) => {
            if (error !== undefined && error !== null) return
            const piece = bytes.subarray(sent, sent + megabyte)
            sent += piece.byteLength
            if (piece.byteLength > 0) socket.write(piece, more)
          }
          more()
        })
        const health = await Promise.all(
          Array.from({ length: 20 }, async () => (await proxy.send('/healthz')).status),
        )
        expect(health).toEqual(health.map(() => 200))
        const { status: seen, body: told } = await answer
        expect(seen).toBe(status.startsWith('202') ? 502 : Number(status.slice(0, 3)))
        expect(told.length).toBeLessThan(300)
        await expectClosed()
        expect(sent).toBeLessThan(bytes.byteLength)
      }
    },
    60_000,
  )

  it.each([
    ['headers', 'HTTP/1.1 200 OK\r\n', Buffer.from('X: y\r\n'.repeat(1000))],
    ['garbage', '', Buffer.alloc(100_000, 'x')],
  ])('of %s without end is given up', async (_what, first, again) => {
    const { status, body } = await answerTo(flood(first, again))
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({ error_code: 'Proxy.UnreadableAnswer' })
    await expectClosed()
  })
})

describe('memory', () => {
  it('is given back after large answers', async () => {
    const text = JSON.stringify({ servers: [], padding: 'x'.repeat(20 * megabyte) })
    const keys = Array.from({ length: 1_000_000 }, (_, index) => `"${index}_":1`)
    const errors = answerBytes(`{${keys.join()}}`, { status: '403 Forbidden' })
    const round = async () => {
      await answerTo((socket) => socket.write(answerBytes(text)))
      await answerTo((socket) => socket.write(errors))
      await answerTo((socket) => socket.write(answerBytes(bomb, { lines: gzip })))
      await answerTo(flood('HTTP/1.1 200 OK\r\n\r\n', Buffer.alloc(megabyte, ' ')))
    }
    await round()
    const before = await memoryAtRest()
    for (let rounds = 0; rounds < 8; rounds += 1) await round()
    // Each round that kept one of its answers would add 20 MB or more.
    expect(await memoryAtRest()).toBeLessThan(before + 60 * megabyte)
  })

  it('is given back after many failures', async () => {
    const failures = [
      'SSH-2.0-OpenSSH_9.2\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{"',
      answerBytes('<html>'.repeat(5000)),
      answerBytes('x', { lines: gzip }),
      answerBytes('x'.repeat(30_000), { status: '403 Forbidden' }),
      answerBytes('', { status: '302 Found', lines: ['Location: /'] }),
      `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(50_000)}\r\n\r\n`,
    ]
    const round = async () => {
      for (const bytes of failures) await answerTo((socket) => socket.end(bytes))
    }
    for (let rounds = 0; rounds < 20; rounds += 1) await round()
    const before = await memoryAtRest()
    for (let rounds = 0; rounds < 100; rounds += 1) await round()
    // 700 failures: 30 kB kept of each would be seen.
    expect(await memoryAtRest()).toBeLessThan(before + 20 * megabyte)
    upstream.answer((socket) => socket.write(goodBytes))
    expect(await proxy.send(path)).toMatchObject({ status: 200 })
  })

  it('is given back after clients that leave', async () => {
    upstream.answer(() => undefined)
    const round = async () => {
      const gone = Array.from({ length: 20 }, (_, index) =>
        fetch(`${proxy.address}${path}?limit=${index + 1}`, { signal: AbortSignal.timeout(20) }),
      )
      await Promise.allSettled(gone)
      await expectClosed(poolSize)
    }
    for (let rounds = 0; rounds < 5; rounds += 1) await round()
    const before = await memoryAtRest()
    upstream.answer(() => undefined)
    for (let rounds = 0; rounds < 25; rounds += 1) await round()
    expect(await memoryAtRest()).toBeLessThan(before + 20 * megabyte)
  })
})
