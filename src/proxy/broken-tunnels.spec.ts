import { createServer as createHttpServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import {
  closeAll,
  listen,
  silent,
  startBehind,
  startCloud,
  startTunnels,
  type Tunnelling,
  tunnelsTo,
} from './testing/outbound-tunnels'
import { testProjectId } from './testing/proxy-under-test'
import { sendRaw } from './testing/raw-client'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

afterEach(closeAll)

describe('a proxy towards the cloud that fails', () => {
  it('by silence holds no place for ever: once it recovers, tunnels are made again', async () => {
    const cloud = await startCloud()
    const tunnels = await startTunnels(silent)
    const proxy = await startBehind(tunnels, 500)
    // More than the connections to one endpoint.
    for (let left = 1; left <= 40; left += 1) {
      const client = await sendRaw(proxy.address, path)
      await expect
        .poll(() => tunnels.asked.length, { timeout: 10_000 })
        .toBeGreaterThanOrEqual(left)
      client.leave()
    }
    await expect.poll(() => tunnels.clients.size, { timeout: 10_000 }).toBe(0)
    tunnels.become(tunnelsTo(cloud.port))
    expect((await proxy.send(path)).body).toContain('its certificate is not trusted')
  })

  it('by silence is told as such, and not as the fault of the cloud', async () => {
    const tunnels = await startTunnels(silent)
    const proxy = await startBehind(tunnels, 100)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(504)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Timeout',
      error_msg: `No connection to ecs.example.test through HTTPS_PROXY ${new URL(tunnels.url).host} in time.`,
    })
  })

  it('by silence in the tunnel is told as such', async () => {
    const tunnels = await startTunnels((client) => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      silent(client)
    })
    const proxy = await startBehind(tunnels, 100)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(504)
    expect(body).toContain('No connection to ecs.example.test in time.')
    await expect.poll(() => tunnels.clients.size, { timeout: 10_000 }).toBe(0)
  })

  it.each([
    [
      '407 Proxy Authentication Required',
      'the outbound proxy refused the tunnel with HTTP 407, which wants a user name and password in HTTPS_PROXY.',
    ],
    ['502 Bad Gateway', 'the outbound proxy refused the tunnel with HTTP 502.'],
  ])('with %s is named', async (answer, words) => {
    const tunnels = await startTunnels((client) => client.end(`HTTP/1.1 ${answer}\r\n\r\n`))
    const proxy = await startBehind(tunnels)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: `Cannot reach ecs.example.test: ${words}`,
    })
  })

  it('since nobody listens there is what cannot be reached, not the cloud', async () => {
    const gone = createHttpServer()
    const port = await listen(gone)
    gone.close()
    const proxy = await startBehind({ url: `http://me:private@127.0.0.1:${port}` })
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: `Cannot reach ecs.example.test through HTTPS_PROXY 127.0.0.1:${port}: the connection was refused.`,
    })
    expect(proxy.log.join('')).not.toContain('private')
  })

  it.each<[string, Tunnelling]>([
    ['instead of an answer', (client) => client.destroy()],
    [
      'after its answer',
      (client) => {
        client.end('HTTP/1.1 200 Connection established\r\n\r\n')
      },
    ],
  ])('by closing %s is tried again, and said in the end', async (_when, breaks) => {
    const tunnels = await startTunnels(breaks)
    const proxy = await startBehind(tunnels)
    const { status, body } = await proxy.send(path)
    expect(status).toBe(502)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.Unreachable',
      error_msg: expect.stringMatching(/the connection was (closed|reset)\.$/),
    })
    expect(tunnels.asked).toHaveLength(4)
  })
})
