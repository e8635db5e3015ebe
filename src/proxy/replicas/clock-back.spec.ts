import { Redis } from 'ioredis'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ProxyUnderTest } from '../testing/proxy-under-test'
import {
  countOf,
  fresh,
  listPath as path,
  patience,
  ReplicasUnderTest,
} from '../testing/replicas-under-test'

const hour = 3_600_000

const meta = v.pipe(v.string(), v.parseJson(), v.looseObject({ asked: v.number() }))

let all: ReplicasUnderTest
let client: Redis
let replicas: readonly ProxyUnderTest[]

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
  client = new Redis(all.redis.url)
  all.countAnswers()
  replicas = [await all.add(), await all.add()]
}, patience)

afterEach(() => {
  client.disconnect()
  return all.close()
}, patience)

/** What is stored looks as it does once the clock of the store has gone back an hour: its times are that far ahead. */
async function clockGoesBack(): Promise<void> {
  const [key = ''] = await client.keys('*')
  const stored = v.parse(meta, await client.hget(key, 'meta'))
  const asked = stored.asked + hour
  await client.hset(key, { asked, meta: JSON.stringify({ ...stored, asked }) })
  await client.pexpire(key, (await client.pttl(key)) + hour)
}

it.each([
  ['who refreshes', fresh],
  ['who does not', {}],
])(
  'a clock of Redis that goes back does not make an old answer new for %s',
  async (_who, options) => {
    const [one, two] = replicas
    expect(countOf((await one?.send(path)) ?? { body: '{}' })).toBe(1)
    await clockGoesBack()
    expect(countOf((await two?.send(path, options)) ?? { body: '{}' })).toBe(2)
    // What came since takes the place of the old one, and is shared.
    const third = await all.add()
    expect(countOf(await third.send(path))).toBe(2)
    expect(all.cloud.received).toHaveLength(2)
  },
  patience,
)
