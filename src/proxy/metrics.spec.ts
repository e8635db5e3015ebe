import { afterEach, expect, it } from 'vitest'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './testing/proxy-under-test'
import { sendJson } from './testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const route = '/api/v1/:projectId/cloudservers/detail'

let proxy: ProxyUnderTest

afterEach(() => proxy.close())

async function lines(): Promise<readonly string[]> {
  return (await proxy.send('/metrics')).body.split('\n')
}

it('count requests, answers, attempts and retries, and name no project and no query', async () => {
  proxy = await startProxyUnderTest({ cache: { seconds: 3600, bytes: 1_000_000 } })
  let attempts = 0
  proxy.upstream.answer((response) => {
    attempts += 1
    sendJson(response, attempts === 1 ? 503 : 200, { count: 0, servers: [] })
  })
  for (let time = 0; time < 3; time += 1) await proxy.send(`${path}?name=private-name`)
  await proxy.send(path, { headers: { 'cache-control': 'no-cache' } })
  await proxy.send(`${path}?unknown=1`)
  await proxy.send('/nothing/here')
  const metrics = await lines()
  for (const line of [
    `ecs_inventory_requests_total{route="${route}",status="200"} 4`,
    `ecs_inventory_requests_total{route="${route}",status="400"} 1`,
    'ecs_inventory_answers_total{origin="hit"} 2',
    'ecs_inventory_answers_total{origin="miss"} 1',
    'ecs_inventory_answers_total{origin="refresh"} 1',
    'ecs_inventory_upstream_duration_seconds_count{outcome="503"} 1',
    'ecs_inventory_upstream_duration_seconds_count{outcome="200"} 2',
    'ecs_inventory_upstream_retries_total{reason="503"} 1',
    'ecs_inventory_upstream_queue 0',
    'ecs_inventory_upstream_queue_rejections_total 0',
    'ecs_inventory_credentials_paused 0',
  ])
    expect(metrics).toContain(line)
  const text = metrics.join('\n')
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes'])
    expect(text).toContain(`\n${name} `)
  for (const secret of [testProjectId, 'private-name', 'nothing/here'])
    expect(text).not.toContain(secret)
  expect(text).not.toContain('redis')
})

it('and the log hear of requests that are refused before anything else is looked at', async () => {
  proxy = await startProxyUnderTest()
  const headers = { host: 'evil.example' }
  const encoded = await proxy.send('/api/v1/%zz/recycle-bin?name=private-name', { headers })
  await proxy.send(`/api/v1/${'x'.repeat(200)}/recycle-bin`, { headers })
  expect(await lines()).toContain('ecs_inventory_requests_total{route="none",status="400"} 2')
  const logged = proxy.log
    .map((line): Record<string, unknown> => JSON.parse(line))
    .filter(({ msg, path }) => msg === 'request' && path !== '/metrics')
  expect(logged).toEqual([
    expect.objectContaining({
      reqId: encoded.headers['x-request-id'],
      method: 'GET',
      path: '/api/v1/%zz/recycle-bin',
      address: '127.0.0.1',
      status: 400,
      code: 'Proxy.BadRequest',
    }),
    expect.objectContaining({ status: 400, code: 'Proxy.BadRequest' }),
  ])
  expect(proxy.log.join('')).not.toContain('private-name')
})

it('say that credentials rest, and that Redis is away', async () => {
  proxy = await startProxyUnderTest({
    cache: { seconds: 3600, bytes: 1_000_000 },
    redis: { url: 'redis://127.0.0.1:1', timeout: 250 },
  })
  proxy.upstream.answer((response) => sendJson(response, 401, { error_code: 'APIGW.0301' }))
  await proxy.send(path)
  const metrics = await lines()
  expect(metrics).toContain('ecs_inventory_credentials_paused 1')
  expect(metrics).toContain('ecs_inventory_credential_refusals_total 1')
  expect(metrics).toContain('ecs_inventory_redis_up 0')
})

it('are for this machine alone', async () => {
  proxy = await startProxyUnderTest()
  expect(await proxy.send('/metrics', { headers: { host: 'evil.example' } })).toMatchObject({
    status: 421,
  })
  expect(await proxy.send('/metrics')).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store', 'content-type': expect.stringMatching(/^text\/plain/) },
  })
})
