import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import {
  startProxyUnderTest,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'
import { connectTo, exchangeRaw, sendRaw } from '../testing/raw-client'
import { sendJson } from '../testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

function logged(): readonly { status: number; reason?: string; msg: string }[] {
  return proxy.log.map((line) => JSON.parse(line))
}

describe.each([{ tls: false }, { tls: true }])('with %j', { timeout: 30_000 }, (scheme) => {
  it('a request that comes byte by byte is answered that it took too long', async () => {
    proxy = await startProxyUnderTest({ ...scheme, connections: { requestTime: 200 } })
    const socket = connectTo(proxy.address)
    const chunks: string[] = []
    socket.setEncoding('utf8').on('data', (chunk) => chunks.push(String(chunk)))
    socket.on('error', () => undefined)
    socket.write(`GET ${path} HTTP/1.1\r\n`)
    const drip = setInterval(() => socket.write('X: y\r\n'), 20)
    await new Promise((resolve) => socket.once('close', resolve))
    clearInterval(drip)
    expect(chunks.join('')).toMatch(/^HTTP\/1\.1 408 .*"Proxy\.RequestTimeout"/s)
  })

  it('a client that reads nothing is let go, one that waits for its answer is not', async () => {
    proxy = await startProxyUnderTest({ ...scheme, connections: { stallTime: 200 } })
    await proxy.send(path)
    const held: ServerResponse[] = []
    proxy.upstream.answer((response) => held.push(response))
    const waiting = proxy.send(`${path}?limit=1`)
    await expect.poll(() => held.length).toBe(1)
    proxy.upstream.answer((response) =>
      sendJson(response, 200, { count: 0, servers: [], text: 'x'.repeat(30_000_000) }),
    )
    const socket = connectTo(proxy.address).pause()
    socket.on('error', () => undefined)
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${new URL(proxy.address).host}\r\n\r\n`)
    await expect
      .poll(logged, { timeout: 10_000 })
      .toContainEqual(expect.objectContaining({ status: 499, reason: 'client reads nothing' }))
    socket.destroy()
    for (const response of held) sendJson(response, 200, { count: 0, servers: [] })
    expect((await waiting).status).toBe(200)
  })

  it('a client that sends request after request is let go, and no more than 16 of them begin', async () => {
    proxy = await startProxyUnderTest({ ...scheme })
    await proxy.send(path)
    proxy.upstream.answer(() => undefined)
    const { host } = new URL(proxy.address)
    const request = (limit: number) =>
      `GET ${path}?limit=${limit} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
    expect(await exchangeRaw(proxy.address, numbers.map(request).join(''))).toBe('')
    expect(logged()).toContainEqual(
      expect.objectContaining({ msg: 'too many requests on one connection: it is closed' }),
    )
    expect(proxy.upstream.received.length).toBeLessThanOrEqual(17)
    // One for each that began, and one for the connection.
    expect(logged().length).toBeLessThan(20)
    expect(await proxy.send('/healthz')).toMatchObject({ status: 200 })
  })

  it('there are no more connections than are allowed', async () => {
    proxy = await startProxyUnderTest({ ...scheme, connections: { most: 2 } })
    proxy.upstream.answer(() => undefined)
    const clients = [await sendRaw(proxy.address, path), await sendRaw(proxy.address, path)]
    await expect(proxy.send('/healthz')).rejects.toThrow(/hang up|reset|disconnected/i)
    clients.shift()?.leave()
    const status = () => proxy.send('/healthz').then(({ status }) => status, String)
    await expect.poll(status).toBe(200)
    for (const client of clients) client.leave()
    expect(logged()).toContainEqual(
      expect.objectContaining({ msg: 'connections are turned away: there are too many' }),
    )
  })
})
