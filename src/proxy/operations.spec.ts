import { afterEach, describe, expect, it } from 'vitest'
import { loginSettings, passwordWay } from './testing/login-settings'
import { startProxyUnderTest, type ProxyUnderTest } from './testing/proxy-under-test'

const metricsToken = 'a-token-for-metrics-of-32-characters'
const login = loginSettings({ way: passwordWay, publicUrl: 'https://ecs.example.com' })
const host = 'ecs.example.com'

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

describe('/metrics', () => {
  const path = '/metrics'

  it('is answered to this machine, without a login', async () => {
    proxy = await startProxyUnderTest({ login })
    const answer = await proxy.send(path)
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  })

  it.each([
    ['the name that people open', { host }],
    ['a proxy that says for whom', { 'x-forwarded-for': '198.51.100.7' }],
    ['a proxy that says so in another way', { forwarded: 'for=198.51.100.7' }],
    ['a token where none is set', { host, authorization: `Bearer ${metricsToken}` }],
  ])('is refused through %s', async (_, headers) => {
    proxy = await startProxyUnderTest({ login })
    const answer = await proxy.send(path, { headers })
    expect(answer.status).toBe(403)
    expect(answer.body).not.toContain('ecs_inventory')
  })

  it('is answered to the token, and to no other', async () => {
    proxy = await startProxyUnderTest({ login, metricsToken })
    const ask = async (authorization: string) =>
      (await proxy.send(path, { headers: { host, authorization } })).status
    expect(await ask(`Bearer ${metricsToken}`)).toBe(200)
    for (const wrong of ['', 'Bearer', `Basic ${metricsToken}`, `Bearer ${metricsToken}x`])
      expect(await ask(wrong)).toBe(403)
    expect(proxy.log.join('')).not.toContain(metricsToken)
  })
})

it.each<Record<string, string>>([
  {},
  { host },
  { host: '10.0.0.7:4180' },
  { host: 'evil.example', 'x-forwarded-for': '198.51.100.7' },
])('/readyz and /healthz say one word to everyone, by whatever name: %j', async (headers) => {
  proxy = await startProxyUnderTest({ login })
  const ready = await proxy.send('/readyz', { headers })
  expect(ready).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } })
  expect(ready.body).toBe('{"status":"ready"}')
  expect((await proxy.send('/healthz', { headers })).body).toBe('{"status":"ok"}')
})
