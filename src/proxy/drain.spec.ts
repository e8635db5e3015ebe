import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendRaw } from './testing/raw-client'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

describe('a drain', () => {
  it('lets requests under way end, and takes no new connections', async () => {
    proxy = await startProxyUnderTest()
    const held: ServerResponse[] = []
    proxy.upstream.answer((response) => held.push(response))
    const client = await sendRaw(proxy.address, path)
    await expect.poll(() => held.length).toBe(1)
    const drained = proxy.drain(0)
    await expect.poll(() => isRefused()).toBe(true)
    held.forEach((response) => sendJson(response, 200, { count: 0, servers: [] }))
    await drained
    await expect.poll(() => client.received()).toContain('{"count":0,"servers":[]}')
  })

  it('says that it is not ready, and goes on answering until its notice is over', async () => {
    proxy = await startProxyUnderTest()
    const drained = proxy.drain(3000)
    expect(await proxy.send('/readyz')).toMatchObject({
      status: 503,
      body: '{"status":"stopping"}',
      headers: { connection: 'close' },
    })
    expect((await proxy.send(path)).status).toBe(200)
    await drained
    expect(await isRefused()).toBe(true)
  })

  it('does not wait for clients that only hold a connection', async () => {
    proxy = await startProxyUnderTest()
    const client = await sendRaw(proxy.address, '/healthz')
    await expect.poll(() => client.received()).toContain('200 OK')
    await proxy.drain(0)
    expect(await isRefused()).toBe(true)
    client.leave()
  })
})

async function isRefused(): Promise<boolean> {
  return proxy.send('/healthz').then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED',
  )
}
