import { beforeEach, describe, expect, test, vi } from 'vitest'

import { findBinned, findServers, questionOf } from './find-in-project'
import { WorkerInThisThread } from './testing/worker-in-this-thread'
import { namedProject } from '~/api/testing/named-project'

const fetchMock = vi.fn<typeof fetch>()
const { signal } = new AbortController()

beforeEach(() => {
  fetchMock.mockReset()
  vi.stubGlobal('fetch', fetchMock)
  vi.stubGlobal('Worker', WorkerInThisThread)
  return () => vi.unstubAllGlobals()
})

/** Answers one after the other with so many servers, and the count that the first of them says, if it says one. */
function answer(amounts: readonly number[], count?: number) {
  for (const amount of amounts) {
    const servers = Array.from({ length: amount }, (_, at) => ({ id: `id-${at}` }))
    fetchMock.mockResolvedValueOnce(Response.json({ servers, count }, { headers: { age: '4' } }))
  }
}

function asked() {
  return fetchMock.mock.calls.map(([url]) => url)
}

test.each(['10.', '10.0.3.', '192.168.0.4', '10.0', '255.255.255.255'])(
  '%s is asked for as an address',
  (text) => {
    expect(questionOf(text)).toEqual({ by: 'ip', text })
  },
)

test.each([
  'web',
  'web-1',
  'web.1',
  '10',
  '.10',
  'v1.2',
  '10.0.0.0.1',
  '2001:db8::1',
  '10.a',
  '999.1.',
])('%s is asked for as a name', (text) => {
  expect(questionOf(text)).toEqual({ by: 'name', text })
})

test.each(['env=prod', 'env=', 'a=b=c'])('%s is asked for as a tag', (text) => {
  expect(questionOf(text)).toEqual({ by: 'tags', text })
})

test('what stands around a text is not asked for', () => {
  expect(questionOf('  web-1\n')).toEqual({ by: 'name', text: 'web-1' })
})

describe('servers', () => {
  test.each([
    [{ by: 'name', text: 'web 1' }, 'name=web%201'],
    [{ by: 'ip', text: '10.0.' }, 'ip=10.0.'],
    [{ by: 'tags', text: 'env=prod' }, 'tags=env%3Dprod'],
  ] as const)('are asked for by %o, in one small request', async (question, filter) => {
    answer([2], 2)
    const before = Date.now()
    const { rows, at, ...amount } = await findServers(namedProject('p'), question, signal)
    expect(amount).toEqual({ count: 2, atLeast: false })
    expect(rows.map(({ id }) => id)).toEqual(['id-0', 'id-1'])
    expect(at - before).toBeLessThan(-3000)
    expect(asked()).toEqual([`/api/v1/p/cloudservers/detail?${filter}&limit=5&offset=1`])
  })

  test('are asked for anew past every answer that is kept', async () => {
    answer([2], 2)
    await findServers(namedProject('p'), questionOf('web'), signal, 'reload')
    expect(fetchMock.mock.lastCall?.[1]).toMatchObject({ cache: 'reload' })
  })

  test.each([
    ['are none', [0], 0, 0, false],
    ['are more than came', [5], 57, 57, false],
    ['are at least those that came without a count', [3], undefined, 3, true],
    ['are none without a count, too', [0], undefined, 0, false],
    ['are at least those that came with a count that is less', [5], 2, 5, true],
  ] as const)('%s', async (_, amounts, counted, count, atLeast) => {
    answer(amounts, counted)
    const found = await findServers(namedProject('p'), { by: 'name', text: 'web' }, signal)
    expect(found).toMatchObject({ count, atLeast })
  })
})

describe('a recycle bin', () => {
  test.each([
    ['holds none', [0], 0, 0, false],
    ['holds all that came, where nothing comes after them', [7, 0], 7, 5, false],
    ['holds at least those, where more come after them', [25, 1], 25, 5, true],
  ] as const)('%s', async (_, amounts, count, shown, atLeast) => {
    answer(amounts, 3)
    const { rows, ...found } = await findBinned(
      namedProject('p'),
      { by: 'tags', text: 'env=prod' },
      signal,
    )
    expect(found).toMatchObject({ count, atLeast })
    expect(rows).toHaveLength(shown)
    expect(asked()[0]).toBe('/api/v1/p/recycle-bin/cloudservers?tags=env%3Dprod&limit=100')
    expect(fetchMock).toHaveBeenCalledTimes(amounts.length)
  })

  test('is asked for anew past every answer that is kept, with what comes after', async () => {
    answer([7, 0])
    await findBinned(namedProject('p'), questionOf('web'), signal, 'reload')
    expect(fetchMock.mock.calls.map(([, init]) => init?.cache)).toEqual(['reload', 'reload'])
  })
})
