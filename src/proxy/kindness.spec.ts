import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendRaw } from './testing/raw-client'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const good = { count: 0, servers: [] }

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

/** Answers with these one after the other, and well from then on. */
function script(...answers: ((response: ServerResponse) => void)[]) {
  const left = [...answers]
  proxy.upstream.answer((response) => {
    const next = left.shift()
    if (next === undefined) sendJson(response, 200, good)
    else next(response)
  })
}

/** Keeps every request waiting; they are answered from outside. */
function holdAll() {
  const held: ServerResponse[] = []
  proxy.upstream.answer((response) => held.push(response))
  return held
}

function fail(status: number, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => sendJson(response, status, { code: 'x' }, headers)
}

function errorOf({ body }: { body: string }): unknown {
  return JSON.parse(body)
}

describe('a failure that passes', () => {
  it.each([
    ['throttling', fail(429)],
    ['throttling that asks for a second', fail(429, { 'retry-after': '1' })],
    ['a gateway without backend', fail(503)],
    [
      'the flow limit',
      (response: ServerResponse) =>
        sendJson(response, 202, { code: 'Common.0024', message: 'flow limit exceeded' }),
    ],
    ['a connection that breaks', (response: ServerResponse) => response.socket?.destroy()],
    [
      'an answer that breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '99' })
        response.write('{"servers":', () => response.socket?.destroy())
      },
    ],
  ])('such as %s is not seen by the client', async (_what, failure) => {
    proxy = await startProxyUnderTest()
    script(failure)
    expect(await proxy.send(path)).toMatchObject({ status: 200, body: JSON.stringify(good) })
    expect(proxy.upstream.received).toHaveLength(2)
  })

  it('is signed anew for each attempt, and given up after four', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer(fail(502))
    expect(await proxy.send(path)).toMatchObject({ status: 502 })
    expect(proxy.upstream.received).toHaveLength(4)
  })

  it('is left to the client when the API asks for a long wait', async () => {
    proxy = await startProxyUnderTest()
    script(fail(429, { 'retry-after': '60' }))
    expect(await proxy.send(path)).toMatchObject({ status: 429, headers: { 'retry-after': '60' } })
    expect(proxy.upstream.received).toHaveLength(1)
  })

  it('ends at the one deadline', async () => {
    proxy = await startProxyUnderTest({
      limits: { connectTimeout: 5000, answerTimeout: 1500, bodySize: 1000 },
    })
    proxy.upstream.answer(fail(429, { 'retry-after': '1' }))
    expect(await proxy.send(path)).toMatchObject({ status: 429 })
    expect(proxy.upstream.received).toHaveLength(2)
  })
})

describe('a failure that stays', () => {
  it.each([400, 403, 404, 409, 500])('%i is asked for once', async (status) => {
    proxy = await startProxyUnderTest()
    script(fail(status))
    expect(await proxy.send(path)).toMatchObject({ status })
    expect(proxy.upstream.received).toHaveLength(1)
  })

  it('401 lets the credentials rest, and says until when', async () => {
    proxy = await startProxyUnderTest()
    script(fail(401))
    expect(await proxy.send(path)).toMatchObject({ status: 401 })
    for (const target of [path, `${path}?limit=7`]) {
      const answer = await proxy.send(target)
      expect(answer.status).toBe(401)
      expect(errorOf(answer)).toMatchObject({
        error_code: 'Proxy.CredentialsPaused',
        error_msg: expect.stringMatching(/before \d\d:\d\d:\d\d UTC/),
      })
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(290)
    }
    expect(proxy.upstream.received).toHaveLength(1)
  })

  it('401 comes once, however many asked at the same moment', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer(fail(401))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => proxy.send(`${path}?limit=${index + 1}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
    expect(proxy.upstream.received).toHaveLength(1)
  })

  it('401 ends all that wait for another attempt', async () => {
    proxy = await startProxyUnderTest()
    await proxy.send(path)
    const statuses: number[] = []
    const answerAll = (status: number, headers: Record<string, string> = {}) => {
      proxy.upstream.answer((response) => {
        statuses.push(status)
        sendJson(response, status, { code: 'x' }, headers)
      })
    }
    answerAll(503, { 'retry-after': '1' })
    const waiting = Array.from({ length: 6 }, (_, index) =>
      proxy.send(`${path}?limit=${index + 1}`),
    )
    await expect.poll(() => statuses.length).toBe(6)
    answerAll(401)
    expect((await proxy.send(`${path}?limit=7`)).status).toBe(401)
    for (const answer of await Promise.all(waiting)) {
      expect(answer.status).toBe(401)
      expect(errorOf(answer)).toMatchObject({ error_code: 'Proxy.CredentialsPaused' })
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(1)
  })

  it.each([200, 403, 404])('401 outlasts a %i that was asked for before it', async (status) => {
    proxy = await startProxyUnderTest()
    await proxy.send(path)
    const held = holdAll()
    const slow = proxy.send(`${path}?limit=1`)
    await expect.poll(() => held.length).toBe(1)
    proxy.upstream.answer(fail(401))
    await proxy.send(path)
    held.forEach((response) => sendJson(response, status, good))
    expect((await slow).status).toBe(status)
    expect(errorOf(await proxy.send(path))).toMatchObject({ error_code: 'Proxy.CredentialsPaused' })
  })

  it('401 of a token concerns one request: those that waited for it go on with the next token', async () => {
    let token = 'first'
    proxy = await startProxyUnderTest({
      credentials: {
        current: async () => ({ kind: 'token', token }),
        invalidate: () => {
          token = 'second'
        },
        secrets: () => [],
      },
    })
    script(fail(401))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => proxy.send(`${path}?limit=${index + 1}`)),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(19)
    expect(statuses.filter((status) => status === 401)).toHaveLength(1)
    const tokens = proxy.upstream.received.map(({ headers }) => headers['x-auth-token'])
    expect(tokens.filter((sent) => sent === 'first')).toHaveLength(1)
  })
})

describe('a long wait that the API asks for', () => {
  it('is kept to for all viewers, who are told what is left of it', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer(fail(429, { 'retry-after': '60' }))
    expect((await proxy.send(path)).status).toBe(429)
    const viewers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => proxy.send(`${path}?limit=${index + 1}`)),
    )
    for (const answer of viewers) {
      expect(answer.status).toBe(429)
      expect(errorOf(answer)).toMatchObject({ error_code: 'Proxy.AskedToWait' })
      const left = Number(answer.headers['retry-after'])
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThanOrEqual(60)
    }
    expect(proxy.upstream.received).toHaveLength(1)
  })

  it('ends the attempts of others, and leaves other lists alone', async () => {
    proxy = await startProxyUnderTest()
    await proxy.send(path)
    script(fail(503, { 'retry-after': '1' }), fail(429, { 'retry-after': '60' }))
    const waiting = proxy.send(path)
    await expect.poll(() => proxy.upstream.received.length).toBe(2)
    await proxy.send(`${path}?limit=1`)
    expect(errorOf(await waiting)).toMatchObject({ error_code: 'Proxy.AskedToWait' })
    expect(proxy.upstream.received).toHaveLength(3)
    expect((await proxy.send(`/api/v1/${testProjectId}/recycle-bin`)).status).toBe(200)
  })
})

describe('many requests', () => {
  it('run a few at a time; those beyond the queue are told to come again', async () => {
    proxy = await startProxyUnderTest({ load: { atOnce: 2, queue: 3 } })
    await proxy.send(path)
    const held = holdAll()
    const clients = Array.from({ length: 8 }, (_, index) =>
      proxy.send(`${path}?limit=${index + 1}`),
    )
    await expect.poll(() => proxy.log.join('').match(/"Proxy.Busy"/g)).toHaveLength(3)
    while (held.length < 5) {
      await expect.poll(() => held.some(({ writableEnded }) => !writableEnded)).toBe(true)
      expect(held.filter(({ writableEnded }) => !writableEnded).length).toBeLessThanOrEqual(2)
      held.forEach(sendUnlessSent)
    }
    held.forEach(sendUnlessSent)
    const answers = await Promise.all(clients)
    const refused = answers.filter(({ status }) => status === 503)
    expect(refused).toHaveLength(3)
    for (const answer of refused) {
      expect(answer.headers['retry-after']).toBe('2')
      expect(errorOf(answer)).toMatchObject({ error_code: 'Proxy.Busy' })
    }
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  })

  it('run as many at a time as the operator allows', async () => {
    const atOnce = 64
    proxy = await startProxyUnderTest({ load: { atOnce, queue: 0 } })
    await proxy.send(path)
    const held = holdAll()
    const clients = Array.from({ length: atOnce }, (_, index) =>
      proxy.send(`${path}?limit=${index + 1}`),
    )
    await expect.poll(() => held.length).toBe(atOnce)
    held.forEach(sendUnlessSent)
    for (const { status } of await Promise.all(clients)) expect(status).toBe(200)
  })

  it('for the same are one, and its answer goes to all', async () => {
    proxy = await startProxyUnderTest()
    const held = holdAll()
    const clients = await Promise.all(
      Array.from({ length: 50 }, () => sendRaw(proxy.address, path)),
    )
    await expect.poll(() => held.length).toBe(1)
    held.forEach(sendUnlessSent)
    for (const client of clients) {
      await expect.poll(() => client.received()).toContain(JSON.stringify(good))
      client.leave()
    }
    expect(proxy.upstream.received).toHaveLength(1)
  })

  it('for the same go on while one client waits, and are given up with the last', async () => {
    proxy = await startProxyUnderTest()
    const held = holdAll()
    const first = await sendRaw(proxy.address, path)
    const second = await sendRaw(proxy.address, path)
    await expect.poll(() => held.length).toBe(1)
    first.leave()
    await expect.poll(() => proxy.log.join('')).toContain('"status":499')
    expect(held[0]?.destroyed).toBe(false)
    second.leave()
    await expect.poll(() => held[0]?.destroyed).toBe(true)
    expect(proxy.upstream.received).toHaveLength(1)
  })
})

function sendUnlessSent(response: ServerResponse): void {
  if (!response.writableEnded) sendJson(response, 200, good)
}
