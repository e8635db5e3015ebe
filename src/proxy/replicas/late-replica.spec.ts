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
let hanging: ProxyUnderTest
let others: readonly ProxyUnderTest[]

beforeEach(async () => {
  all = await ReplicasUnderTest.start()
  // The others wait for two seconds.
  const limits = { connectTimeout: 5000, answerTimeout: 6000, bodySize: 1_000_000 }
  const add = () => all.add({ limits })
  hanging = await add()
  others = [await add(), await add(), await add()]
  for (const [index, replica] of [hanging, ...others].entries())
    await replica.send(`${path}?limit=${index + 1}`)
  held = all.holdAll()
}, patience)

afterEach(() => all.close(), patience)

function land(index: number, count: number): void {
  const response = held[index]
  if (response !== undefined) sendJson(response, 200, { count, servers: [] })
}

describe('a replica whose request hangs', { timeout: patience }, () => {
  it.each([
    ['who refreshes', fresh],
    ['who does not', {}],
  ])('costs others a third of the time, and one request more, for %s', async (_who, options) => {
    const first = hanging.send(path, options)
    await expect.poll(() => held.length).toBe(1)
    const waiting = others.map((replica) => replica.send(path, options))
    await expect.poll(() => held.length, { timeout: 5000 }).toBe(2)
    land(1, 7)
    const answers = await Promise.all(waiting)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.map(countOf)).toEqual([7, 7, 7])
    // Its own viewers get that as well, once its time is over.
    expect(countOf(await first)).toBe(7)
    expect(held).toHaveLength(2)
  })

  it('is still heard by the one that asked in its place and got nothing', async () => {
    const first = hanging.send(path)
    await expect.poll(() => held.length).toBe(1)
    const waiting = others[0]?.send(path)
    await expect.poll(() => held.length, { timeout: 5000 }).toBe(2)
    land(0, 7)
    expect(countOf(await first)).toBe(7)
    expect(countOf((await waiting) ?? { body: '{}' })).toBe(7)
    expect(held).toHaveLength(2)
  })
})
