import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  startProxyUnderTest,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'
import { metricOf } from '../testing/replicas-under-test'
import { redisServer, type RedisServer } from '../testing/redis-server'

/** Processes that this machine starts may take their time. */
const patience = 60_000

let redis: RedisServer
let proxy: ProxyUnderTest

beforeEach(async () => {
  redis = await redisServer()
}, patience)

afterEach(() => redis.stop())

async function startProxy(): Promise<void> {
  const url = redis.url.replace('//', '//:private@')
  proxy = await startProxyUnderTest({
    redis: { url, timeout: 20_000 },
    cache: { seconds: 3600, bytes: 1_000_000 },
  })
}

/** What was logged of Redis: whether it works, and what is wrong. */
function news(): readonly unknown[] {
  return proxy.log
    .map((line): { level: number; redis?: unknown } => JSON.parse(line))
    .filter(({ redis }) => redis !== undefined)
    .map(({ level, redis }) => ({ level, redis }))
}

const down = (code: string | null) => ({ level: 40, redis: { up: false, code } })
const up = { level: 40, redis: { up: true, code: null } }

it(
  'a Redis that cannot be reached is logged once, and once more when it can be',
  async () => {
    await startProxy()
    expect(news()).toEqual([down('ECONNREFUSED')])
    await redis.start('--requirepass', 'private')
    await expect.poll(news, { timeout: patience }).toEqual([down('ECONNREFUSED'), up])
    await redis.stop()
    await expect.poll(() => news().length, { timeout: patience }).toBe(3)
    await proxy.close()
    expect(news()).toHaveLength(3)
    expect(news().at(-1)).toMatchObject({ redis: { up: false } })
    expect(proxy.log.join('')).not.toContain('private')
  },
  patience,
)

it(
  'nothing is logged of a Redis that works, nor of the end of the proxy',
  async () => {
    await redis.start('--requirepass', 'private')
    await startProxy()
    await proxy.close()
    expect(news()).toEqual([])
  },
  patience,
)

it(
  'a password that Redis refuses is told as such',
  async () => {
    await redis.start('--requirepass', 'another')
    await startProxy()
    await expect.poll(news, { timeout: patience }).toEqual([down('WRONGPASS')])
    await proxy.close()
  },
  patience,
)

it(
  'a Redis that takes no writes is told as such once, and again when it has taken them for a while',
  async () => {
    await redis.start('--requirepass', 'private')
    const client = new Redis(redis.url, { password: 'private' })
    await startProxy()
    let asked = 0
    const ask = async () => {
      asked += 1
      await proxy.send(`/api/v1/${testProjectId}/cloudservers/detail?limit=${asked}`)
    }
    const connections = async () =>
      Number(/connections_received:(\d+)/.exec(await client.info('stats'))?.[1])
    const before = await connections()
    await client.replicaof('127.0.0.1', 1)
    const failures = async () => {
      await ask()
      return metricOf(proxy, 'redis_failures_total')
    }
    await expect.poll(failures, { timeout: patience }).toBeGreaterThan(2)
    expect(news()).toEqual([down('READONLY')])
    expect(await connections()).toBeGreaterThan(before)
    await client.replicaof('NO', 'ONE')
    const told = async () => {
      await ask()
      return news()
    }
    await expect.poll(told, { timeout: patience, interval: 200 }).toEqual([down('READONLY'), up])
    client.disconnect()
    await proxy.close()
  },
  patience,
)
