import type { ServerResponse } from 'node:http'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ProxyUnderTest } from '../testing/proxy-under-test'
import {
  countOf,
  fresh,
  listPath as path,
  metricOf,
  patience,
  ReplicasUnderTest,
} from '../testing/replicas-under-test'
import { sendJson } from '../testing/scripted-upstream'

let all: ReplicasUnderTest
let replicas: readonly ProxyUnderTest[]
let client: Redis

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
  client = new Redis(all.redis.url)
  // Redis goes away in some of these tests.
  client.on('error', () => undefined)
  all.countAnswers()
  replicas = [await all.add(), await all.add()]
}, patience)

afterEach(() => {
  client.disconnect()
  return all.close()
}, patience)

/** What a replica tells of Redis. */
async function redisOf(replica: ProxyUnderTest) {
  return {
    up: await metricOf(replica, 'redis_up'),
    failures: await metricOf(replica, 'redis_failures_total'),
  }
}

it(
  'replicas serve from their own memory, and share again when it is back',
  async () => {
    for (const replica of replicas) await replica.send(path)
    await all.redis.stop()
    for (const replica of replicas) {
      expect(countOf(await replica.send(path))).toBe(1)
      expect((await replica.send(`${path}?limit=1`)).status).toBe(200)
      expect(countOf(await replica.send(`${path}?limit=1`))).toBeGreaterThan(1)
      expect(await metricOf(replica, 'redis_up')).toBe(0)
    }
    expect(all.cloud.received).toHaveLength(3)
    await all.redis.start()
    await expect
      .poll(
        async () => {
          const before = all.cloud.received.length
          await Promise.all(replicas.map((replica) => replica.send(path, fresh)))
          return all.cloud.received.length - before
        },
        { timeout: 20_000 },
      )
      .toBe(1)
  },
  patience,
)

it(
  'replicas start all the same',
  async () => {
    await all.redis.stop()
    const late = await all.add()
    expect(await late.send(path)).toMatchObject({ status: 200 })
  },
  patience,
)

it(
  'that answers nothing they do not wait for it, once they know',
  async () => {
    const hasty = [await all.add({}, 250), await all.add({}, 250)]
    all.redis.signal('SIGSTOP')
    const questions = Array.from({ length: 20 }, (_, index) => `${path}?limit=${index + 1}`)
    for (const replica of hasty) {
      for (const question of questions) expect((await replica.send(question)).status).toBe(200)
      const { up, failures } = await redisOf(replica)
      expect(up).toBe(0)
      expect(failures).toBeGreaterThanOrEqual(1)
      // Where each question waited for it, each would have failed.
      expect(failures).toBeLessThan(questions.length)
    }
    expect(all.cloud.received).toHaveLength(2 * questions.length)
    // All of that was answered while it still stood.
    all.redis.signal('SIGCONT')
  },
  patience,
)

it(
  'that is full they do not notice',
  async () => {
    await client.config('SET', 'maxmemory', '1', 'maxmemory-policy', 'noeviction')
    for (const replica of replicas) {
      expect(await redisOf(replica)).toEqual({ up: 1, failures: 0 })
      expect((await replica.send(path)).status).toBe(200)
      expect(await redisOf(replica)).toEqual({ up: 0, failures: 1 })
    }
    expect(all.cloud.received).toHaveLength(2)
    expect(await client.dbsize()).toBe(0)
  },
  patience,
)

/** Comes back when Redis has run so many scripts since its statistics began. */
async function untilRun(scripts: number): Promise<void> {
  const run = async () =>
    Number(/cmdstat_eval:calls=(\d+)/.exec(await client.info('commandstats'))?.[1] ?? 0)
  await expect.poll(run, { timeout: 20_000 }).toBeGreaterThanOrEqual(scripts)
}

it(
  'that stood still keeps no lease for a replica that went on without it',
  async () => {
    const hasty = await all.add({}, 250)
    await client.config('RESETSTAT')
    all.redis.signal('SIGSTOP')
    expect((await hasty.send(path, fresh)).status).toBe(200)
    all.redis.signal('SIGCONT')
    await untilRun(2)
    expect(await client.dbsize()).toBe(0)
  },
  patience,
)

it(
  'that stood still shares no answer that is too old by then',
  async () => {
    const cache = { seconds: 1, bytes: 1_000_000 }
    const hasty = await all.add({ cache }, 250)
    await client.config('RESETSTAT')
    const held = all.holdAll()
    const slow = hasty.send(path)
    await expect.poll(() => held.length).toBe(1)
    await untilRun(1)
    all.redis.signal('SIGSTOP')
    let count = 0
    const answer = (response: ServerResponse) => {
      count += 1
      sendJson(response, 200, { count, servers: [] })
    }
    held.forEach(answer)
    expect(countOf(await slow)).toBe(1)
    all.cloud.answer(answer)
    // Until it is too old in memory as well.
    await expect.poll(async () => countOf(await hasty.send(path)), { timeout: 20_000 }).toBe(2)
    all.redis.signal('SIGCONT')
    await untilRun(2)
    const keys = await client.keys('*')
    expect(keys.filter((key) => !/:lease(:failed)?$/.test(key))).toEqual([])
  },
  patience,
)
