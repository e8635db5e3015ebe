import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  startProxyUnderTest,
  testKeys,
  testProjectId,
  type ProxyUnderTest,
} from '../testing/proxy-under-test'
import { sendRaw } from '../testing/raw-client'
import { redisServer, type RedisServer } from '../testing/redis-server'
import {
  sendJson,
  startScriptedUpstream,
  type ScriptedUpstream,
} from '../testing/scripted-upstream'

const path = `/api/v1/${testProjectId}/cloudservers/detail`
const userData = btoa('#!/bin/bash secret')
const fresh = { headers: { 'cache-control': 'no-cache' } }

/** Processes that this machine starts may take their time. */
const patience = 120_000

let redis: RedisServer
let cloud: ScriptedUpstream
let replicas: readonly ProxyUnderTest[]

beforeEach(async () => {
  redis = await redisServer()
  await redis.start()
  cloud = await startScriptedUpstream()
  answerCounting()
  replicas = [await startReplica(), await startReplica()]
}, patience)

afterEach(async () => {
  for (const replica of replicas) await replica.close()
  await cloud.close()
  await redis.stop()
}, patience)

/** The time allowed is long, so that a busy machine does not make Redis look slow. */
function startReplica(timeout = 20_000): Promise<ProxyUnderTest> {
  return startProxyUnderTest({
    endpoint: cloud.origin,
    redis: { url: redis.url, timeout },
    cache: { seconds: 3600, bytes: 16 * 1024 * 1024 },
  })
}

/** Each answer holds how many there were before it. */
function answerCounting(status = 200) {
  let count = 0
  cloud.answer((response) => {
    count += 1
    const servers = [{ id: 'x'.repeat(2000), 'OS-EXT-SRV-ATTR:user_data': userData }]
    sendJson(response, status, { count, servers }, { 'x-request-id': `request-${count}` })
  })
}

/** Keeps requests to the cloud waiting until the test answers them. */
function holdAll() {
  const held: ServerResponse[] = []
  cloud.answer((response) => held.push(response))
  return held
}

async function sendToAll(times: number, options?: Parameters<ProxyUnderTest['send']>[1]) {
  const all = Array.from({ length: times }, () => replicas.map((one) => one.send(path, options)))
  return Promise.all(all.flat())
}

function countOf({ body }: { body: string }): unknown {
  return JSON.parse(body).count
}

describe('two replicas', { timeout: patience }, () => {
  it('ask once for 200 viewers, and again only for who wants fresh data', async () => {
    const answers = await sendToAll(100)
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(answers.map(countOf))).toEqual(new Set([1]))
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
    expect(cloud.received).toHaveLength(1)

    const held = holdAll()
    const clients = await Promise.all(
      Array.from({ length: 40 }, (_, viewer) =>
        sendRaw(replicas[viewer % 2]?.address ?? '', path, fresh.headers),
      ),
    )
    await expect.poll(() => held.length).toBe(1)
    held.forEach((response) => sendJson(response, 200, { count: 2, servers: [] }))
    for (const client of clients) {
      await expect.poll(() => client.received()).toContain('"count":2')
      client.leave()
    }
    expect(cloud.received).toHaveLength(2)
  })

  it('share an answer with its age, its request id and its ETag', async () => {
    const [first, second] = replicas
    const own = await first?.send(path)
    const shared = await second?.send(path)
    expect(shared?.body).toBe(own?.body)
    expect(shared?.headers).toMatchObject({
      etag: own?.headers.etag,
      'x-request-id': 'request-1',
      age: expect.stringMatching(/^\d$/),
    })
    expect(second?.log.join('')).toContain('"cache":"shared"')
    expect(cloud.received).toHaveLength(1)
  })

  it('do not share errors', async () => {
    answerCounting(404)
    for (const replica of replicas) expect((await replica.send(path)).status).toBe(404)
    expect(cloud.received).toHaveLength(2)
  })

  it('share no user data, no credentials and no readable name', async () => {
    await replicas[0]?.send(`${path}?name=private-name`)
    const client = new Redis(redis.url)
    const keys = await client.keys('*')
    const values = await Promise.all(keys.map((key) => client.hgetallBuffer(key)))
    client.disconnect()
    expect(keys).toHaveLength(1)
    const everything = `${keys.join()} ${values.map((value) => Object.values(value).join()).join()}`
    for (const secret of [testProjectId, 'private-name', userData, ...Object.values(testKeys)])
      expect(everything).not.toContain(String(secret))
  })

  it('count what somebody else wrote there as nothing', async () => {
    await replicas[0]?.send(path)
    const client = new Redis(redis.url)
    for (const key of await client.keys('*')) await client.hset(key, 'meta', '{"version":1}')
    client.disconnect()
    expect(await replicas[1]?.send(path)).toMatchObject({ status: 200 })
    expect(cloud.received).toHaveLength(2)
  })

  it('go on without one that dies while it asks', async () => {
    const held = holdAll()
    const child = startProcess()
    const address = await child.address
    void fetch(address + path).catch(() => undefined)
    await expect.poll(() => held.length).toBe(1)
    child.kill()
    answerCounting()
    expect(await replicas[0]?.send(path)).toMatchObject({ status: 200 })
    expect(cloud.received).toHaveLength(2)
  })
})

describe('two processes', { timeout: patience }, () => {
  it('ask once for all their viewers', async () => {
    const children = [startProcess(), startProcess()]
    const addresses = await Promise.all(children.map(({ address }) => address))
    const bodies = await Promise.all(
      Array.from({ length: 200 }, async (_, viewer) => {
        const response = await fetch(`${addresses[viewer % 2]}${path}`)
        return response.text()
      }),
    )
    for (const child of children) child.kill()
    expect(new Set(bodies).size).toBe(1)
    expect(cloud.received).toHaveLength(1)
  })
})

describe('without Redis', { timeout: patience }, () => {
  it('replicas serve from their own memory, and share again when it is back', async () => {
    await sendToAll(5)
    await redis.stop()
    for (const replica of replicas) {
      expect(countOf(await replica.send(path))).toBe(1)
      expect((await replica.send(`${path}?limit=1`)).status).toBe(200)
      expect(countOf(await replica.send(`${path}?limit=1`))).toBeGreaterThan(1)
    }
    expect(cloud.received).toHaveLength(3)
    await redis.start()
    await expect
      .poll(
        async () => {
          const before = cloud.received.length
          await sendToAll(1, fresh)
          return cloud.received.length - before
        },
        { timeout: 20_000 },
      )
      .toBe(1)
  })

  it('they start all the same', async () => {
    await redis.stop()
    const late = await startReplica()
    expect(await late.send(path)).toMatchObject({ status: 200 })
    await late.close()
  })

  it('that answers nothing they do not wait for it', async () => {
    const hasty = [await startReplica(250), await startReplica(250)]
    replicas = [...replicas, ...hasty]
    redis.signal('SIGSTOP')
    for (const replica of hasty) expect((await replica.send(path)).status).toBe(200)
    redis.signal('SIGCONT')
    expect(cloud.received).toHaveLength(2)
  })

  it('that is full they do not notice', async () => {
    await redis.stop()
    await redis.start('--maxmemory', '1', '--maxmemory-policy', 'noeviction')
    for (const replica of replicas) expect((await replica.send(path)).status).toBe(200)
    expect(cloud.received).toHaveLength(2)
  })
})

/** A replica in a process of its own. */
function startProcess() {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(import.meta.dirname, '..', 'testing', 'replica.ts'),
      cloud.origin,
      redis.url,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const address = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  return { address, kill: () => child.kill('SIGKILL') }
}
