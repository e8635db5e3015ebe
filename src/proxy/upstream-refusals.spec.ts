import type { Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { answerBytes, startRawUpstream, type RawUpstream } from './testing/raw-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const limits = { connectTimeout: 5000, answerTimeout: 500, bodySize: 1000 }
const refused = 'The API did not accept the credentials of the proxy.'

let upstream: RawUpstream
let proxy: ProxyUnderTest

afterEach(async () => {
  await proxy.close()
  await upstream.close()
})

async function start(
  script: (socket: Socket) => void,
  given: Parameters<typeof startProxyUnderTest>[0] = {},
) {
  upstream = await startRawUpstream()
  upstream.answer(script)
  proxy = await startProxyUnderTest({ endpoint: upstream.origin, limits, ...given })
}

function refusal(...lines: string[]): Buffer {
  const body = '{"error_code":"APIGW.0301","error_msg":"verify aksk signature fail"}'
  return answerBytes(body, { status: '401 Unauthorized', lines })
}

/** A time on the clock of the upstream, in minutes from now. */
function dateIn(minutes: number): string {
  return `Date: ${new Date(Date.now() + minutes * 60_000).toUTCString()}`
}

describe('a refusal of the credentials', () => {
  const head = 'HTTP/1.1 401 Unauthorized\r\n'
  it.each([
    ['breaks off', (socket: Socket) => socket.end(`${head}Content-Length: 99\r\n\r\n{"`)],
    ['never ends', (socket: Socket) => socket.write(`${head}Content-Length: 99\r\n\r\n{"`)],
    [
      'is too large',
      (socket: Socket) => socket.write(answerBytes('x'.repeat(2000), { status: '401 x' })),
    ],
    [
      'is broken gzip',
      (socket: Socket) =>
        socket.write(answerBytes('x', { status: '401 x', lines: ['Content-Encoding: gzip'] })),
    ],
  ])('whose body %s is sent once, and lets them rest', async (_what, script) => {
    await start(script)
    const first = await proxy.send(path)
    expect(first.status).toBe(401)
    expect(JSON.parse(first.body)).toMatchObject({ error_msg: refused })
    expect(JSON.parse((await proxy.send(path)).body)).toMatchObject({
      error_code: 'Proxy.CredentialsPaused',
    })
    expect(upstream.heads).toHaveLength(1)
  })
})

describe('a refusal by an upstream whose clock', () => {
  it.each([
    ['is 20 minutes ahead', 20.5, 'The clock of the proxy is 20 minutes behind that of the API'],
    ['is a day behind', -1440.5, 'The clock of the proxy is 1440 minutes ahead of that of the API'],
  ])('%s says so', async (_what, minutes, words) => {
    await start((socket) => socket.write(refusal(dateIn(minutes))))
    expect(JSON.parse((await proxy.send(path)).body)).toMatchObject({
      error_code: 'APIGW.0301',
      error_msg: expect.stringContaining(words),
    })
  })

  it.each([
    ['is near enough', dateIn(14)],
    ['is not told', 'X: y'],
    ['cannot be read', 'Date: yesterday 1'],
    ['shows no day that there is', 'Date: Xxx, 99 Yyy 2026 99:99:99 GMT'],
  ])('%s says nothing of it', async (_what, line) => {
    await start((socket) => socket.write(refusal(line)))
    expect(JSON.parse((await proxy.send(path)).body)).toMatchObject({ error_msg: refused })
  })

  it('is wrong says nothing of it where nothing is signed', async () => {
    await start((socket) => socket.write(refusal(dateIn(60))), {
      credentials: { kind: 'token', token: 'token' },
    })
    expect(JSON.parse((await proxy.send(path)).body)).toMatchObject({ error_msg: refused })
  })
})

describe('a good answer by an upstream whose clock is wrong', () => {
  it('is as old as it is here', async () => {
    await start((socket) =>
      socket.write(answerBytes('{"count":0}', { lines: [dateIn(-600), 'Age: 36000'] })),
    )
    expect(await proxy.send(path)).toMatchObject({ status: 200, headers: { age: '0' } })
  })
})

describe('a name that there is not', () => {
  it('is unreachable', async () => {
    upstream = await startRawUpstream()
    proxy = await startProxyUnderTest({ endpoint: 'https://ecs.no-such-region.invalid' })
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: expect.stringMatching(/the name (is not known|could not be looked up)/),
    })
  })
})
