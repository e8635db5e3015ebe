import { expect, it } from 'vitest'
import { listPath as path, patience, ReplicasUnderTest } from '../testing/replicas-under-test'
import { sendJson } from '../testing/scripted-upstream'

it(
  'two replicas ask at most once in the time that an answer is kept, whatever their viewers do',
  { timeout: patience },
  async () => {
    const all = await ReplicasUnderTest.start()
    const cache = { seconds: 1, bytes: 16 * 1024 * 1024 }
    const replicas = [await all.add({ cache }), await all.add({ cache })]
    const asked: number[] = []
    all.cloud.answer((response) => {
      asked.push(Date.now())
      sendJson(response, 200, { count: asked.length, servers: [] })
    })
    const statuses = new Set<number | undefined>()
    const view = async (viewer: number) => {
      while (asked.length < 5) statuses.add((await replicas[viewer % 2]?.send(path))?.status)
    }
    await Promise.all(Array.from({ length: 200 }, (_, viewer) => view(viewer)))
    await all.close()
    expect(statuses).toEqual(new Set([200]))
    const gaps = asked.slice(1).map((time, index) => time - (asked[index] ?? time))
    // An answer comes after it was asked for, so that slowness makes these longer. Clocks round by a millisecond or two.
    for (const gap of gaps) expect(gap).toBeGreaterThan(1000 - 5)
  },
)
