import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { Row } from '~/api/server'

import { WorkerInThisThread } from '../testing/worker-in-this-thread'
import { namedProject } from '~/api/testing/named-project'

const fetchMock = vi.fn<typeof fetch>()
const started: WorkerInThisThread[] = []
const unused = new AbortController().signal
const url = '/api/v1/p/cloudservers/detail?limit=2&offset=1'

class NotedWorker extends WorkerInThisThread {
  constructor() {
    super()
    started.push(this)
  }
}

/** The client anew, since it keeps its worker. */
async function client() {
  vi.resetModules()
  return { ...(await import('./page-client')), ...(await import('./raw-client')) }
}

beforeEach(() => {
  fetchMock.mockReset()
  started.length = 0
  vi.stubGlobal('fetch', fetchMock)
  vi.stubGlobal('Worker', NotedWorker)
})
afterEach(() => vi.unstubAllGlobals())

test('a page comes back as rows without the answer that they were read from', async () => {
  fetchMock.mockImplementation(async () =>
    Response.json({ count: 1, servers: [{ id: 'a', name: 'web', hostId: 'h' }] }),
  )
  const { serversPage } = await client()
  const page = await serversPage(namedProject('p'), { limit: 2 }, { offset: 1 }, unused)
  expect(page).toMatchObject({ count: 1, marker: 'a', url })
  expect(page.rows).toMatchObject([{ id: 'a', name: 'web', source: { answer: { url }, index: 0 } }])
  expect(JSON.stringify(page)).not.toContain('hostId')
})

test('one worker answers all, each to the one who asked', async () => {
  fetchMock.mockImplementation(async (asked) =>
    Response.json({ servers: [{ id: typeof asked === 'string' ? asked : null }] }),
  )
  const { recycleBinPage, serversPage } = await client()
  const pages = await Promise.all([
    serversPage(namedProject('p'), {}, { offset: 1 }, unused),
    serversPage(namedProject('p'), {}, { offset: 2 }, unused),
    recycleBinPage(namedProject('p'), {}, 'm', unused),
  ])
  for (const { rows, url } of pages) expect(rows).toMatchObject([{ id: url }])
  expect(new Set(pages.map((page) => page.url)).size).toBe(3)
  expect(started).toHaveLength(1)
})

test('the worker that was started early is the one that answers', async () => {
  fetchMock.mockImplementation(async () => Response.json({ servers: [{ id: 'a' }] }))
  const { serversPage, startWorkerEarly } = await client()
  startWorkerEarly()
  expect(started).toHaveLength(1)
  expect(fetchMock).not.toHaveBeenCalled()
  expect((await serversPage(namedProject('p'), {}, { offset: 1 }, unused)).rows).toMatchObject([
    { id: 'a' },
  ])
  expect(started).toHaveLength(1)
})

test('an error of the API arrives as one, with all its facts', async () => {
  const headers = { 'retry-after': '9', 'x-request-id': 'r' }
  const body = { error: { code: 'APIGW.0308', message: 'Slow down.' } }
  fetchMock.mockImplementation(async () => Response.json(body, { status: 429, headers }))
  const { serversPage } = await client()
  await expect(serversPage(namedProject('p'), {}, { offset: 1 }, unused)).rejects.toMatchObject({
    name: 'ApiError',
    kind: 'throttled',
    status: 429,
    code: 'APIGW.0308',
    message: 'Slow down.',
    retryAfter: 9,
    requestId: 'r',
    parameter: null,
  })
})

describe('a request that is given up', () => {
  test('ends in the reason of its signal, and its fetch ends, too', async () => {
    let given: AbortSignal | null | undefined
    fetchMock.mockImplementation((_, init) => {
      given = init?.signal
      return new Promise((_, reject) => {
        given?.addEventListener('abort', () => reject(given?.reason))
      })
    })
    const { serversPage } = await client()
    const controller = new AbortController()
    const page = serversPage(namedProject('p'), {}, { offset: 1 }, controller.signal)
    const reason = new Error('left the tab')
    controller.abort(reason)
    await expect(page).rejects.toBe(reason)
    expect(given?.aborted).toBe(true)
  })

  test('before it began is not sent', async () => {
    const { serversPage } = await client()
    await expect(
      serversPage(namedProject('p'), {}, { offset: 1 }, AbortSignal.abort('no')),
    ).rejects.toBe('no')
    expect(started).toEqual([])
    expect(fetchMock).not.toHaveBeenCalled()
  })
})

/** A row as far as reading it raw goes. */
function rowAt(url: string, index: number, id: string): Row {
  return { kind: 'unreadable', id, reason: '', readable: null, source: { answer: { url }, index } }
}

test('a raw row is read from the answer that is kept, or from a new one', async () => {
  const servers = [{ id: 'a' }, { id: 'b', hostId: 'h' }]
  fetchMock.mockImplementation(async () => Response.json({ servers }))
  const { rawRow, serversPage } = await client()
  await serversPage(namedProject('p'), { limit: 2 }, { offset: 1 }, unused)
  expect(await rawRow(rowAt(url, 1, 'b'), unused)).toEqual(servers[1])
  // The list moved since: the id decides, not the place.
  expect(await rawRow(rowAt(url, 0, 'b'), unused)).toEqual(servers[1])
  expect(await rawRow(rowAt(url, 1, 'gone'), unused)).toBeUndefined()
  expect(fetchMock).toHaveBeenCalledOnce()

  const other = '/api/v1/p/cloudservers/detail?limit=2&offset=2'
  expect(await rawRow(rowAt(other, 0, 'a'), unused)).toEqual(servers[0])
  expect(fetchMock).toHaveBeenCalledTimes(2)
})

test('a row without an ID is known by its place alone', async () => {
  const servers = [{ id: 'a' }, 'no server', { id: '' }]
  fetchMock.mockImplementation(async () => Response.json({ servers }))
  const { rawRow } = await client()
  expect(await rawRow(rowAt(url, 1, 'page 1, row 2'), unused)).toBe('no server')
  expect(await rawRow(rowAt(url, 2, 'page 1, row 3'), unused)).toEqual({ id: '' })
})

test('a body is the one that is kept, or a new one', async () => {
  const answer = '{"servers": [{"id":"名"}]}'
  fetchMock.mockImplementation(async () => new Response(answer))
  const { pageBody, serversPage } = await client()
  await serversPage(namedProject('p'), { limit: 2 }, { offset: 1 }, unused)
  expect(await (await pageBody(url, unused)).text()).toBe(answer)
  expect(fetchMock).toHaveBeenCalledOnce()
  expect(await (await pageBody(`${url}0`, unused)).text()).toBe(answer)
  expect(fetchMock).toHaveBeenCalledTimes(2)
  fetchMock.mockImplementation(async () => new Response('', { status: 403 }))
  await expect(pageBody('/other', unused)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a column of the answer comes for each row of each page', async () => {
  fetchMock.mockImplementation(async () =>
    Response.json({ servers: [{ id: 'a', hostId: 'h' }, { id: 'b' }] }),
  )
  const { rawColumn, serversPage } = await client()
  await serversPage(namedProject('p'), { limit: 2 }, { offset: 1 }, unused)
  expect(await rawColumn('hostId', [url], unused)).toEqual(
    new Map([
      ['a', ['h']],
      ['b', []],
    ]),
  )
})

test('paths of the API come in their order, those with a text alone, each once', async () => {
  const server = { id: 'a', fault: null, tags: ['x', 'y'], flavor: { disk: 4 }, none: [] }
  fetchMock.mockImplementation(async () =>
    Response.json({
      servers: [server, { ...server, nics: [{ ip: '1' }, { mac: '2' }], fault: {} }],
    }),
  )
  const { rawPaths } = await client()
  expect(await rawPaths([url], unused)).toEqual([
    'id',
    'tags',
    'flavor.disk',
    'nics.ip',
    'nics.mac',
  ])
})

test('a worker that breaks fails what it was asked, and the next request starts another one', async () => {
  fetchMock.mockImplementation(() => new Promise(() => undefined))
  const { serversPage } = await client()
  const lost = [
    serversPage(namedProject('p'), {}, { offset: 1 }, unused),
    serversPage(namedProject('p'), {}, { offset: 2 }, unused),
  ]
  started[0]?.dispatchEvent(new Event('error'))
  for (const page of lost) {
    await expect(page).rejects.toThrow('The worker that reads the pages could not start.')
  }
  fetchMock.mockImplementation(async () => Response.json({ servers: [] }))
  expect((await serversPage(namedProject('p'), {}, { offset: 1 }, unused)).rows).toEqual([])
  expect(started).toHaveLength(2)
})

test('a fault of the program is no error of the API', async () => {
  fetchMock.mockImplementation(async () => new Response('no JSON'))
  const { rawRow } = await client()
  const row = rawRow(rowAt(url, 0, 'a'), unused)
  await expect(row).rejects.toMatchObject({
    name: 'Error',
    message: expect.stringMatching(/SyntaxError/),
  })
})
