import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendRaw } from './testing/raw-client'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const userData = btoa('#!/bin/bash secret')
const servers = Array.from({ length: 100 }, (_, id) => ({
  id: `server-${id}`,
  'OS-EXT-SRV-ATTR:user_data': userData,
}))

let proxy: ProxyUnderTest
/** Says how many times the upstream has answered: the content changes each time. */
let answered: number

beforeEach(async () => {
  answered = 0
  proxy = await startProxyUnderTest({ cache: { seconds: 3600, bytes: 16 * 1024 * 1024 } })
  proxy.upstream.answer((response) => {
    answered += 1
    sendJson(response, 200, { count: answered, servers }, { 'x-request-id': `request-${answered}` })
  })
})

afterEach(() => proxy.close())

async function getBytes(target: string, headers: Record<string, string>) {
  const outgoing = request(proxy.address + target, { headers })
  outgoing.end()
  const [response] = await once(outgoing, 'response')
  return { headers: response.headers, bytes: await buffer(response) }
}

function countOf(body: string): unknown {
  return JSON.parse(body).count
}

describe('an answer', () => {
  it('serves everyone who asks the same, with its age and the id of its request', async () => {
    const first = await proxy.send(path)
    expect(first.headers).toMatchObject({
      age: '0',
      'cache-control': 'private, no-cache',
      vary: expect.stringContaining('accept-encoding'),
      'x-request-id': 'request-1',
    })
    const second = await proxy.send(path)
    expect(second.body).toBe(first.body)
    expect(second.headers).toMatchObject({
      age: expect.stringMatching(/^\d+$/),
      etag: first.headers.etag,
      'x-request-id': 'request-1',
    })
    expect(proxy.upstream.received).toHaveLength(1)
    expect(proxy.log.join('')).toContain('"cache":"hit"')
  })

  it('is one for all spellings of its query, and another for each query and path', async () => {
    await proxy.send(`${path}?limit=25&name=a%20b`)
    await proxy.send(`${path}?name=a+b&limit=25`)
    expect(answered).toBe(1)
    await proxy.send(`${path}?limit=26&name=a%20b`)
    await proxy.send(path)
    await proxy.send(`/api/v1/${testProjectId}/recycle-bin`)
    expect(answered).toBe(4)
  })

  it('is sent in the coding that the client takes, never with user data', async () => {
    const [br, gzip, plain] = [
      await getBytes(path, { 'accept-encoding': 'gzip, br' }),
      await getBytes(path, { 'accept-encoding': 'gzip' }),
      await getBytes(path, {}),
    ]
    expect(br.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(plain.headers).not.toHaveProperty('content-encoding')
    const text = plain.bytes.toString()
    expect(brotliDecompressSync(br.bytes).toString()).toBe(text)
    expect(gunzipSync(gzip.bytes).toString()).toBe(text)
    expect(text).not.toContain(userData)
    expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(answered).toBe(1)
  })

  it('is not sent again to a client that has it', async () => {
    const { headers } = await proxy.send(path)
    const etag = String(headers.etag)
    const again = await proxy.send(path, { headers: { 'if-none-match': etag } })
    expect(again).toMatchObject({ status: 304, body: '', headers: { etag, age: '0' } })
    const other = await proxy.send(path, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('that has not changed upstream has not changed for the client either', async () => {
    proxy.upstream.answer((response) => sendJson(response, 200, { count: 0, servers }))
    const { headers } = await proxy.send(path)
    const fresh = { 'if-none-match': String(headers.etag), 'cache-control': 'no-cache' }
    expect(await proxy.send(path, { headers: fresh })).toMatchObject({ status: 304 })
    expect(proxy.upstream.received).toHaveLength(2)
  })

  it('to HEAD has the head of the one to GET', async () => {
    const get = await proxy.send(path)
    const head = await proxy.send(path, { method: 'HEAD' })
    expect(head).toMatchObject({
      status: 200,
      body: '',
      headers: { etag: get.headers.etag, 'content-length': get.headers['content-length'] },
    })
    expect(answered).toBe(1)
  })
})

describe('fresh data', () => {
  it.each(['no-cache', 'max-age=0', 'max-age=0, no-store'])(
    'is asked for by Cache-Control: %s, and kept for the others',
    async (control) => {
      await proxy.send(path)
      const fresh = await proxy.send(path, { headers: { 'cache-control': control } })
      expect(countOf(fresh.body)).toBe(2)
      expect(countOf((await proxy.send(path)).body)).toBe(2)
      expect(answered).toBe(2)
    },
  )

  it('is asked for once for all who want it at the same time, and not held up by those who do not', async () => {
    let answer: () => void = () => undefined
    proxy.upstream.answer((response) => {
      answer = () => sendJson(response, 200, { count: 7, servers: [] })
    })
    const headers = { 'cache-control': 'no-cache' }
    const clients = await Promise.all(
      Array.from({ length: 20 }, () => sendRaw(proxy.address, path, headers)),
    )
    clients.push(await sendRaw(proxy.address, path))
    await expect.poll(() => proxy.upstream.received).toHaveLength(1)
    answer()
    for (const client of clients) {
      await expect.poll(() => client.received()).toContain('"count":7')
      client.leave()
    }
    expect(proxy.upstream.received).toHaveLength(1)
  })
})

describe('what is not kept', () => {
  it('is an answer that was asked for before the one that is there, though it comes later', async () => {
    // From here on none waits for the one that probes the credentials.
    await proxy.send(`${path}?limit=1`)
    const held: ServerResponse[] = []
    proxy.upstream.answer((response) => held.push(response))
    const slow = proxy.send(path)
    await expect.poll(() => held.length).toBe(1)
    const refresh = proxy.send(path, { headers: { 'cache-control': 'no-cache' } })
    await expect.poll(() => held.length).toBe(2)
    const [first, second] = held
    if (second !== undefined) sendJson(second, 200, { count: 2, servers: [] })
    expect(countOf((await refresh).body)).toBe(2)
    if (first !== undefined) sendJson(first, 200, { count: 1, servers: [] })
    expect(countOf((await slow).body)).toBe(1)
    expect(countOf((await proxy.send(path)).body)).toBe(2)
  })

  it.each([
    [404, { error_code: 'APIGW.0101', error_msg: 'no' }],
    [500, { error: { code: 'Common.0001', message: 'no' } }],
    [200, ''],
  ])('is an answer with %i and %j', async (status, body) => {
    const before = proxy.upstream.received.length
    proxy.upstream.answer((response) => {
      response.writeHead(status).end(body === '' ? '' : JSON.stringify(body))
    })
    await proxy.send(path)
    const again = await proxy.send(path)
    expect(again.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(proxy.upstream.received).toHaveLength(before + 2)
  })

  it('is the project list', async () => {
    expect(await proxy.send('/api/projects')).toMatchObject({
      headers: { 'cache-control': 'no-store' },
    })
  })

  it('is anything when the cache is switched off', async () => {
    const off = await startProxyUnderTest({ cache: { seconds: 0, bytes: 1024 } })
    const first = await off.send(path)
    const headers = { 'if-none-match': String(first.headers.etag) }
    expect(await off.send(path, { headers })).toMatchObject({ status: 304 })
    expect(off.upstream.received).toHaveLength(2)
    await off.close()
  })
})
