import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { brotliCompressSync, constants } from 'node:zlib'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testKeys, testProjectId, type ProxyUnderTest } from '../testing/proxy-under-test'
import { sendRaw } from '../testing/raw-client'
import {
  countOf,
  fresh,
  listPath as path,
  patience,
  ReplicasUnderTest,
} from '../testing/replicas-under-test'
import { sendJson, type ScriptedUpstream } from '../testing/scripted-upstream'

/** Of brotli. */
const quickly = { [constants.BROTLI_PARAM_QUALITY]: 1 }
const userData = btoa('#!/bin/bash secret')

let all: ReplicasUnderTest
let cloud: ScriptedUpstream
let replicas: readonly ProxyUnderTest[]

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
  cloud = all.cloud
  answerCounting()
  replicas = [await all.add(), await all.add()]
}, patience)

afterEach(() => all.close(), patience)

/** Each answer holds how many there were before it. */
function answerCounting(status = 200) {
  let count = 0
  cloud.answer((response) => {
    count += 1
    const servers = [{ id: 'x'.repeat(2000), 'OS-EXT-SRV-ATTR:user_data': userData }]
    sendJson(response, status, { count, servers }, { 'x-request-id': `request-${count}` })
  })
}

async function sendToAll(times: number, options?: Parameters<ProxyUnderTest['send']>[1]) {
  const all = Array.from({ length: times }, () => replicas.map((one) => one.send(path, options)))
  return Promise.all(all.flat())
}

describe('two replicas', { timeout: patience }, () => {
  it('ask once for 200 viewers, and again only for who wants fresh data', async () => {
    const answers = await sendToAll(100)
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(new Set(answers.map(countOf))).toEqual(new Set([1]))
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1)
    expect(cloud.received).toHaveLength(1)

    const held = all.holdAll()
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
    const client = new Redis(all.redis.url)
    const keys = await client.keys('*')
    const values = await Promise.all(keys.map((key) => client.hgetallBuffer(key)))
    client.disconnect()
    expect(keys).toHaveLength(1)
    const everything = `${keys.join()} ${values.map((value) => Object.values(value).join()).join()}`
    for (const secret of [testProjectId, 'private-name', userData, ...Object.values(testKeys)])
      expect(everything).not.toContain(String(secret))
  })

  it.each([
    ['meta', '{"version":1}'],
    ['body', 'this is no brotli'],
    ['body', brotliCompressSync('{"count":666}')],
    // 100 MB, more than an answer may have.
    ['body', brotliCompressSync(Buffer.alloc(100_000_000), { params: quickly })],
  ])('count what somebody else wrote there as nothing: %s', async (field, value) => {
    await replicas[0]?.send(path)
    const client = new Redis(all.redis.url)
    for (const key of await client.keys('*')) await client.hset(key, field, value)
    client.disconnect()
    const plain = await replicas[1]?.send(path)
    expect(plain).toMatchObject({ status: 200 })
    expect(countOf({ body: plain?.body ?? '' })).toBe(2)
    // Nor does what was written there stay.
    const late = await all.add()
    const compressed = await late.send(path, { headers: { 'accept-encoding': 'br' } })
    expect(compressed).toMatchObject({ status: 200, headers: { 'content-encoding': 'br' } })
    expect(countOf(await late.send(path))).toBe(2)
    expect(cloud.received).toHaveLength(2)
  })

  it('go on without one that dies while it asks', async () => {
    const held = all.holdAll()
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

/** A replica in a process of its own. */
function startProcess() {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      join(import.meta.dirname, '..', 'testing', 'replica.ts'),
      cloud.origin,
      all.redis.url,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const address = once(createInterface(child.stdout), 'line').then(([line]) => String(line))
  return { address, kill: () => child.kill('SIGKILL') }
}
