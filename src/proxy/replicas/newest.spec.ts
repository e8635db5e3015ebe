import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ProxyUnderTest } from '../testing/proxy-under-test'
import {
  countOf,
  fresh,
  listPath as path,
  patience,
  ReplicasUnderTest,
} from '../testing/replicas-under-test'
import { sendJson } from '../testing/scripted-upstream'

let all: ReplicasUnderTest
let held: readonly ServerResponse[]

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
}, patience)

afterEach(() => all.close(), patience)

/** Replicas whose credentials were accepted before, so that none waits for another request. */
async function addReplicas(number: number): Promise<readonly ProxyUnderTest[]> {
  const replicas: ProxyUnderTest[] = []
  for (let index = 0; index < number; index += 1) replicas.push(await all.add())
  for (const [index, replica] of replicas.entries())
    await replica.send(`${path}?limit=${index + 1}`)
  held = all.holdAll()
  return replicas
}

/** Sends a request and returns once it has reached the API. */
async function sendTo(replica: ProxyUnderTest | undefined, options?: typeof fresh) {
  const before = held.length
  const answer = replica?.send(path, options)
  await expect.poll(() => held.length).toBe(before + 1)
  return { answer, land: (count: number) => land(before, count) }
}

function land(index: number, count: number): void {
  const response = held[index]
  if (response !== undefined) sendJson(response, 200, { count, servers: [] })
}

describe('an answer that was asked for before another one', () => {
  it(
    'does not replace it, though it comes later',
    async () => {
      const [one, two, three] = await addReplicas(3)
      const slow = await sendTo(one)
      const refresh = await sendTo(two, fresh)
      refresh.land(2)
      await refresh.answer
      slow.land(1)
      await slow.answer
      for (const replica of [three, two, one])
        expect(countOf((await replica?.send(path)) ?? { body: '{}' })).toBe(2)
      expect(held).toHaveLength(2)
    },
    patience,
  )

  it(
    'is none for who wants fresh data and waits for another replica',
    async () => {
      const [one, two, three] = await addReplicas(3)
      const normal = await sendTo(one)
      const refresh = await sendTo(two, fresh)
      const waiting = three?.send(path, fresh)
      await all.untilLooking(1)
      normal.land(1)
      expect(countOf((await normal.answer) ?? { body: '{}' })).toBe(1)
      await all.untilLooking(1)
      refresh.land(2)
      expect(countOf((await waiting) ?? { body: '{}' })).toBe(2)
    },
    patience,
  )
})
