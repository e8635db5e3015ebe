import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendRaw } from './testing/raw-client'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

function lines(): readonly Record<string, unknown>[] {
  return proxy.log
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ msg }) => msg === 'request')
}

/** Ids that the upstream received, in the order of the requests. */
function sent() {
  return proxy.upstream.received.map(({ headers }) => headers['x-request-id'])
}

describe('the id of a request', () => {
  it('is the same in the log, in the error and at the API, where that gives none of its own', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer((response) => sendJson(response, 403, { error_code: 'Ecs.0003' }))
    const { headers, body } = await proxy.send(path)
    const id = headers['x-request-id']
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(JSON.parse(body)).toMatchObject({ request_id: id })
    await expect.poll(lines).toMatchObject([{ reqId: id, status: 403 }])
    expect(sent()).toEqual([id])
  })

  it('is the same where the proxy answers in its own name', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer((response) => response.end('<html>'))
    const { headers, body } = await proxy.send(path)
    expect(JSON.parse(body)).toMatchObject({
      error_code: 'Proxy.UnreadableAnswer',
      request_id: headers['x-request-id'],
    })
    expect(sent()).toEqual([headers['x-request-id']])
  })

  it('stands beside that of the API in the log', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer((response) => sendJson(response, 404, {}, { 'x-request-id': 'theirs' }))
    expect((await proxy.send(path)).headers['x-request-id']).toBe('theirs')
    await expect.poll(lines).toMatchObject([{ reqId: sent()[0], upstreamRequestId: 'theirs' }])
  })

  it('goes with each attempt', async () => {
    proxy = await startProxyUnderTest()
    proxy.upstream.answer((response) =>
      sendJson(response, proxy.upstream.received.length === 1 ? 503 : 200, { servers: [] }),
    )
    const { headers } = await proxy.send(path)
    expect(sent()).toEqual([headers['x-request-id'], headers['x-request-id']])
  })

  it('is that of the first of many who ask the same, which the lines of the others name', async () => {
    proxy = await startProxyUnderTest()
    const held: ServerResponse[] = []
    proxy.upstream.answer((response) => held.push(response))
    const first = proxy.send(path)
    await expect.poll(() => held.length).toBe(1)
    const second = await sendRaw(proxy.address, path)
    held.forEach((response) => sendJson(response, 403, {}))
    const id = (await first).headers['x-request-id']
    const joined = () => lines().filter(({ cache }) => cache === 'joined')
    await expect.poll(joined).toMatchObject([{ joined: id }])
    const [line] = joined()
    await expect
      .poll(() => second.received())
      .toContain(`"request_id":"${String(line?.['reqId'])}"`)
    expect(sent()).toEqual([id])
    second.leave()
  })
})
