import { Redis } from 'ioredis'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

const meta = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ version: v.string(), asked: v.number() }),
)

let all: ReplicasUnderTest
let client: Redis

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
  client = new Redis(all.redis.url)
  all.countAnswers()
}, patience)

afterEach(() => {
  client.disconnect()
  return all.close()
}, patience)

/** Answers of the API that a replica has had. */
async function attempts(replica: ProxyUnderTest): Promise<number> {
  return metricOf(replica, 'upstream_duration_seconds_count{outcome="200"}')
}

describe('who wants fresh data gets no answer that had come before', () => {
  it(
    'though the replica that shares it holds its lease yet',
    async () => {
      const [one, two] = [await all.add(), await all.add()]
      expect(countOf(await one.send(path, fresh))).toBe(1)
      const [key = ''] = await client.keys('*')
      const kept = v.parse(meta, await client.hget(key, 'meta'))
      await client.hset(key, 'meta', JSON.stringify({ ...kept, asked: kept.asked - 1000 }))
      await client.set(`${key}:fresh`, kept.version, 'PX', 1000)
      expect(countOf(await two.send(path, fresh))).toBe(2)
    },
    patience,
  )

  it(
    'though the same replica only has to share it yet',
    async () => {
      const replica = await all.add()
      await replica.send(`${path}?limit=1`)
      const held = all.holdAll()
      const first = replica.send(path, fresh)
      await expect.poll(() => held.length).toBe(1)
      all.redis.signal('SIGSTOP')
      const [response] = held
      if (response !== undefined) sendJson(response, 200, { count: 'early', servers: [] })
      await expect.poll(() => attempts(replica)).toBe(2)
      all.cloud.answer((later) => sendJson(later, 200, { count: 'late', servers: [] }))
      const second = replica.send(path, fresh)
      await metricOf(replica, 'redis_up')
      all.redis.signal('SIGCONT')
      expect(countOf(await first)).toBe('early')
      expect(countOf(await second)).toBe('late')
    },
    patience,
  )
})
