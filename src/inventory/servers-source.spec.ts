import { beforeEach, expect, test, vi } from 'vitest'

import { recycleBinKey } from './recycle-bin-source'
import { serversKey, serversSource } from './servers-source'
import { WorkerInThisThread } from './testing/worker-in-this-thread'
import { namedProject } from '~/api/testing/named-project'

const signal = new AbortController().signal
const fetchMock = vi.fn<typeof fetch>()

beforeEach(() => {
  fetchMock.mockReset()
  fetchMock.mockImplementation(async () => Response.json({ servers: [], count: 0 }))
  vi.stubGlobal('fetch', fetchMock)
  vi.stubGlobal('Worker', WorkerInThisThread)
  return () => vi.unstubAllGlobals()
})

test.each([
  [{}, 200, '/api/v1/p/cloudservers/detail?limit=200&offset=3'],
  [{ limit: 25, name: 'web' }, 25, '/api/v1/p/cloudservers/detail?name=web&limit=25&offset=3'],
])('servers with %j come in pages of %i, by number', async (filters, pageSize, url) => {
  const source = serversSource(namedProject('p'), filters)
  expect(source).toMatchObject({ paging: 'offset', pageSize })
  await source.fetchPage({ number: 3, marker: 'ignored' }, signal)
  expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([url])
})

test.each([
  [null, '/api/v1/p/cloudservers/detail?name=web&limit=200'],
  ['m', '/api/v1/p/cloudservers/detail?name=web&limit=200&marker=m'],
])('by marker, the page after %s', async (marker, url) => {
  const source = serversSource(namedProject('p'), { name: 'web' }).byMarker
  expect(source).toMatchObject({ paging: 'marker', pageSize: 200 })
  await source?.fetchPage({ number: 9, marker }, signal)
  expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([url])
})

test('a glance at the first page is for one row of it', async () => {
  const source = serversSource(namedProject('p'), { limit: 25, name: 'web' })
  const place = { number: 1, marker: null, glance: true }
  await source.fetchPage(place, signal)
  await source.byMarker?.fetchPage(place, signal)
  expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([
    '/api/v1/p/cloudservers/detail?name=web&limit=1&offset=1',
    '/api/v1/p/cloudservers/detail?name=web&limit=1',
  ])
})

test('projects and filters do not share rows, and neither do the two lists', () => {
  const keys = [
    serversKey('p', {}),
    serversKey('q', {}),
    serversKey('p', { name: 'web' }),
    recycleBinKey('p', {}),
    recycleBinKey('p', { name: 'web' }),
  ]
  expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(keys.length)
})
