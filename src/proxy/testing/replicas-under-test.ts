import type { ServerResponse } from 'node:http'
import { Redis } from 'ioredis'
import { expect } from 'vitest'
import type { ProxyConfiguration } from '../start-proxy'
import { startProxyUnderTest, testProjectId, type ProxyUnderTest } from './proxy-under-test'
import { redisServer, type RedisServer } from './redis-server'
import { sendJson, startScriptedUpstream, type ScriptedUpstream } from './scripted-upstream'

/** The list that replicas are asked for. */
export const listPath = `/api/v1/${testProjectId}/cloudservers/detail`

/** Headers of who wants fresh data. */
export const fresh = { headers: { 'cache-control': 'no-cache' } }

/** Milliseconds: processes that a machine starts may take their time. */
export const patience = 120_000

/** Replicas that share a Redis of their own, in front of one scripted API. */
export class ReplicasUnderTest {
  readonly redis: RedisServer
  readonly cloud: ScriptedUpstream
  readonly #replicas: ProxyUnderTest[] = []

  private constructor(redis: RedisServer, cloud: ScriptedUpstream) {
    this.redis = redis
    this.cloud = cloud
  }

  /** Starts Redis and the API, and no replica. */
  static async start(): Promise<ReplicasUnderTest> {
    const redis = await redisServer()
    await redis.start()
    return new ReplicasUnderTest(redis, await startScriptedUpstream())
  }

  /**
   * Adds a replica. The time that Redis is allowed is long, in milliseconds, so that a busy machine does not make it
   * look slow.
   */
  async add(given: Partial<ProxyConfiguration> = {}, timeout = 20_000): Promise<ProxyUnderTest> {
    const replica = await startProxyUnderTest({
      endpoint: this.cloud.origin,
      redis: { url: this.redis.url, timeout },
      cache: { seconds: 3600, bytes: 16 * 1024 * 1024 },
      ...given,
    })
    this.#replicas.push(replica)
    return replica
  }

  /** Lets the API answer how many requests it has had since. */
  countAnswers(): void {
    let count = 0
    this.cloud.answer((response) => {
      count += 1
      sendJson(response, 200, { count, servers: [] })
    })
  }

  /** Keeps requests to the API waiting until the test answers them, in the order in which they came. */
  holdAll(): readonly ServerResponse[] {
    const held: ServerResponse[] = []
    this.cloud.answer((response) => held.push(response))
    return held
  }

  /** Comes back when so many replicas wait for another one, and have looked for its answer since this call. */
  async untilLooking(number: number): Promise<void> {
    const client = new Redis(this.redis.url)
    await client.config('RESETSTAT')
    const state = async () => {
      const [clients, stats] = await Promise.all([
        client.client('LIST'),
        client.info('commandstats'),
      ])
      // The last command of a look; a second one from each was begun after this call.
      const looking = String(clients).match(/ cmd=get /g)?.length ?? 0
      const looks = Number(/cmdstat_hget:calls=(\d+)/.exec(stats)?.[1] ?? 0)
      return looking === number && looks > 2 * number
    }
    await expect.poll(state, { timeout: 20_000 }).toBe(true)
    client.disconnect()
  }

  /** Ends everything. */
  async close(): Promise<void> {
    for (const replica of this.#replicas) await replica.close()
    await this.cloud.close()
    await this.redis.stop()
  }
}

/** The number in the body of an answer. */
export function countOf({ body }: { readonly body: string }): unknown {
  return JSON.parse(body).count
}

/** The number that a replica tells of a metric, whose labels belong to the name. */
export async function metricOf(replica: ProxyUnderTest, name: string): Promise<number> {
  const { body } = await replica.send('/metrics')
  const line = body.split('\n').find((one) => one.startsWith(`ecs_inventory_${name} `))
  return Number(line?.split(' ').at(-1))
}
