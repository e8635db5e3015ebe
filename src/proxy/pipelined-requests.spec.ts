import type { ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const count = 5

let proxy: ProxyUnderTest
let held: ServerResponse[]
let client: Socket

/** Several requests on one connection, none of which is answered yet. */
beforeEach(async () => {
  proxy = await startProxyUnderTest()
  // Credentials that were accepted once are used by all at once.
  await proxy.send(path)
  held = []
  proxy.upstream.answer((response) => held.push(response))
  const { host, hostname, port } = new URL(proxy.address)
  client = connect(Number(port), hostname)
  client.on('error', () => undefined)
  for (let limit = 1; limit <= count; limit += 1)
    client.write(`GET ${path}?limit=${limit} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  await expect.poll(() => held.length).toBe(count)
})

afterEach(() => proxy.close())

/** Lines of requests whose client left; each says from where it came. */
function gone(): number {
  return proxy.log.filter(
    (line) => line.includes('"status":499') && line.includes('"address":"127.0.0.1"'),
  ).length
}

describe('requests on one connection whose client leaves', () => {
  it('are all given up, logged and counted', async () => {
    client.destroy()
    await expect.poll(() => held.filter(({ destroyed }) => destroyed)).toHaveLength(count)
    expect(gone()).toBe(count)
    const { body } = await proxy.send('/metrics')
    expect(body).toMatch(new RegExp(`requests_total\\{[^}]*status="499"\\} ${count}\n`))
    expect(body).toContain('ecs_inventory_upstream_running 0')
  })

  it('do not hold up a drain', async () => {
    client.destroy()
    await expect.poll(gone).toBe(count)
    let drained = false
    const drain = async () => {
      await proxy.drain(0)
      drained = true
    }
    const end = drain()
    // Far less than the patience of a drain.
    await expect.poll(() => drained, { timeout: 3000 }).toBe(true)
    await end
  })
})

describe('requests on one connection', () => {
  it('are answered in turn and logged once, whatever comes after them', async () => {
    let received = ''
    client.on('data', (chunk) => {
      received += String(chunk)
    })
    for (const response of held.toReversed())
      sendJson(response, 200, { servers: [], asked: response.req.url })
    await expect.poll(() => received.match(/limit=\d/g)).toHaveLength(count)
    expect(received.match(/limit=\d/g)).toEqual(['1', '2', '3', '4', '5'].map((n) => `limit=${n}`))
    client.destroy()
    await proxy.drain(0)
    const lines = proxy.log.filter((line) => line.includes('"msg":"request"'))
    expect(lines).toHaveLength(count + 1)
    expect(gone()).toBe(0)
  })
})
