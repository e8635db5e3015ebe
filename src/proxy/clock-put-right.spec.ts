import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const minute = 60_000
const right = Date.parse('2026-03-01T08:00:00Z')

let proxy: ProxyUnderTest

/** The machine has started eight hours ahead. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: right + 8 * 60 * minute })
  proxy = await startProxyUnderTest()
})

afterEach(async () => {
  await proxy.close()
  vi.useRealTimers()
})

it('refused credentials rest for five minutes, however far ahead the clock was that is put right since', async () => {
  proxy.upstream.answer((response) => sendJson(response, 401, {}))
  expect((await proxy.send(path)).status).toBe(401)
  proxy.upstream.answer((response) => sendJson(response, 200, { count: 0, servers: [] }))
  vi.setSystemTime(right)
  const { headers, body } = await proxy.send(path)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(300)
  expect(body).toContain('before 08:05:00 UTC')
  vi.setSystemTime(right + 6 * minute)
  expect((await proxy.send(path)).status).toBe(200)
})

it('a wait that the API asked for is as long as it was', async () => {
  const busy = { 'retry-after': '50' }
  proxy.upstream.answer((response) => sendJson(response, 429, {}, busy))
  expect((await proxy.send(path)).status).toBe(429)
  proxy.upstream.answer((response) => sendJson(response, 200, { count: 0, servers: [] }))
  vi.setSystemTime(right)
  const { status, headers } = await proxy.send(path)
  expect(status).toBe(429)
  expect(Number(headers['retry-after'])).toBeLessThanOrEqual(50)
  vi.setSystemTime(right + minute)
  expect((await proxy.send(path)).status).toBe(200)
})
