import { beforeEach, expect, test, vi } from 'vitest'

import { ApiError } from '~/api/error'

import { recycleBinSource, saysNoRecycleBins } from './recycle-bin-source'
import { WorkerInThisThread } from './testing/worker-in-this-thread'
import { namedProject } from '~/api/testing/named-project'

const fetchMock = vi.fn<typeof fetch>()

beforeEach(() => {
  fetchMock.mockReset()
  fetchMock.mockImplementation(async () => Response.json({ servers: [] }))
  vi.stubGlobal('fetch', fetchMock)
  vi.stubGlobal('Worker', WorkerInThisThread)
  return () => vi.unstubAllGlobals()
})

test.each([
  [null, '/api/v1/p/recycle-bin/cloudservers?tags=env%3Dprod&limit=100'],
  ['m', '/api/v1/p/recycle-bin/cloudservers?tags=env%3Dprod&limit=100&marker=m'],
])('the page after %s is asked for by its marker, 100 servers at a time', async (marker, url) => {
  const source = recycleBinSource(namedProject('p'), { tags: ['env=prod'] })
  expect(source).toMatchObject({ paging: 'marker', pageSize: 100 })
  await source.fetchPage({ number: 9, marker }, new AbortController().signal)
  expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([url])
})

test.each([
  ['APIGW.0101', true],
  ['Ecs.0114', false],
  [null, false],
])('a 404 with the code %s says that the region has no recycle bins: %s', (code, says) => {
  const nothing = { requestId: null, retryAfter: null, parameter: null }
  const error = new ApiError({ kind: 'not-found', status: 404, code, message: '', ...nothing })
  expect(saysNoRecycleBins(error)).toBe(says)
})
