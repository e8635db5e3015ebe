import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ProxyUnderTest } from '../testing/proxy-under-test'
import { sendRaw } from '../testing/raw-client'
import {
  countOf,
  listPath as path,
  patience,
  ReplicasUnderTest,
} from '../testing/replicas-under-test'
import { sendJson } from '../testing/scripted-upstream'

let all: ReplicasUnderTest

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
}, patience)

afterEach(() => all.close(), patience)

async function addFour(answerTimeout: number): Promise<readonly ProxyUnderTest[]> {
  const limits = { connectTimeout: 5000, answerTimeout, bodySize: 1_000_000 }
  const add = () => all.add({ limits })
  return [await add(), await add(), await add(), await add()]
}

it(
  'of one request is the same on all replicas, wherever it waits',
  async () => {
    const replicas = await addFour(1000)
    all.holdAll()
    const alone = await all.add({
      redis: null,
      limits: { connectTimeout: 5000, answerTimeout: 1000, bodySize: 1_000_000 },
    })
    const asked = replicas.map((replica) => replica.send(path))
    await Promise.race(asked)
    // Begun when the first is over, this one takes its whole time: the others must be over before it.
    let over = 0
    for (const one of asked) void one.then(() => (over += 1))
    expect((await alone.send(path)).status).toBe(504)
    expect(over).toBe(4)
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(504)
  },
  patience,
)

it(
  'is not waited for behind a replica that fails: all who wait ask for themselves',
  async () => {
    const [first, ...others] = await addFour(30_000)
    const held = all.holdAll()
    const failing = first?.send(path)
    await expect.poll(() => held.length).toBe(1)
    const waiting = others.map((replica) => replica.send(path))
    await all.untilLooking(3)
    const [refused] = held
    if (refused !== undefined) sendJson(refused, 404, { error_code: 'APIGW.0101', error_msg: 'no' })
    expect((await failing)?.status).toBe(404)
    await expect.poll(() => held.length).toBe(4)
    for (const response of held.slice(1)) sendJson(response, 200, { count: 7, servers: [] })
    expect((await Promise.all(waiting)).map(countOf)).toEqual([7, 7, 7])
  },
  patience,
)

it(
  'is kept by one other replica when the viewer of the one that asks leaves',
  async () => {
    const [first, ...others] = await addFour(30_000)
    const held = all.holdAll()
    const viewer = await sendRaw(first?.address ?? '', path)
    await expect.poll(() => held.length).toBe(1)
    const waiting = others.map((replica) => replica.send(path))
    await all.untilLooking(3)
    viewer.leave()
    await expect.poll(() => held.length).toBe(2)
    const [, next] = held
    if (next !== undefined) sendJson(next, 200, { count: 7, servers: [] })
    expect((await Promise.all(waiting)).map(countOf)).toEqual([7, 7, 7])
    expect(held).toHaveLength(2)
  },
  patience,
)
