import { expect, test } from 'vitest'

import { createSimulatedEcs } from '#mocks/ecs/engine'
import { askServers, fixedTime } from '#mocks/testing/ask'
import { toRow } from '~/api/to-row'

import type { PageSource } from './page-source'
import { isComplete } from './loaded'
import { collect } from './testing/scripted-load'
import { virtualTime } from './testing/virtual-time'

/** The servers of a simulated project, page by page. */
function simulatedSource(projectId: string, seed: number, pageSize: number): PageSource {
  const ecs = createSimulatedEcs({ seed, now: () => fixedTime })
  return {
    paging: 'offset',
    pageSize,
    fetchPage: async ({ number }) => {
      const url = `limit=${pageSize}&offset=${number}`
      const { servers, count } = askServers(ecs, projectId, url)
      const rows = servers.map((raw, index) =>
        toRow(raw, `page ${number}, row ${index + 1}`, { answer: { url }, index }),
      )
      return { rows, count: count ?? null, marker: servers.at(-1)?.id ?? null, url, age: 0 }
    },
  }
}

test.each([
  [200, 5],
  [50, 2],
])('in pages of %i a drifting list never counts as complete', async (size, seeds) => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { last } = await collect(virtualTime(), simulatedSource('drifting', seed, size))
    expect(last.end, `seed ${seed}`).toBe('changed')
    expect(new Set(last.rows.map(({ id }) => id)).size).toBe(last.rows.length)
  }
})

test('in one page it does, as it was at that moment', async () => {
  const { last } = await collect(virtualTime(), simulatedSource('drifting', 1, 1000))
  expect(isComplete(last)).toBe(true)
  expect(last.rows).toHaveLength(400)
})

test('a list that stands still is complete', async () => {
  const { last } = await collect(virtualTime(), simulatedSource('demo', 1, 200))
  expect(isComplete(last)).toBe(true)
  expect(last.rows).toHaveLength(2500)
})
