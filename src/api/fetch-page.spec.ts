import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { fetchRecycleBinPage, fetchServersPage } from './fetch-page'
import { recycleBinPolicyQuery } from './queries'

const signal = new AbortController().signal
const fetchMock = vi.fn<typeof fetch>()

beforeEach(() => {
  fetchMock.mockReset()
  vi.stubGlobal('fetch', fetchMock)
  return () => vi.unstubAllGlobals()
})

describe('the Servers endpoint', () => {
  test('is asked for exactly the filters and the page', async () => {
    fetchMock.mockResolvedValue(Response.json({ count: 401, servers: [{ id: 'a' }] }))
    const filters = { status: 'ACTIVE', tags: ['env=prod', 'b c'], limit: 200 } as const
    const page = await fetchServersPage('p/1', filters, 3, signal)
    const url =
      '/api/v1/p%2F1/cloudservers/detail?status=ACTIVE&tags=env%3Dprod&tags=b%20c&limit=200&offset=3'
    expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([url])
    expect(page).toMatchObject({ count: 401, url, rows: [{ kind: 'server', id: 'a' }] })
  })

  test('a bad row costs neither the page nor its place', async () => {
    fetchMock.mockResolvedValue(Response.json({ servers: [{ id: 'a' }, null, { id: 'c' }] }))
    const { rows, count } = await fetchServersPage('p', {}, 2, signal)
    expect(rows.map(({ kind, id }) => [kind, id])).toEqual([
      ['server', 'a'],
      ['unreadable', 'unreadable: page 2, row 2'],
      ['server', 'c'],
    ])
    expect(count).toBeNull()
  })

  test.each([
    { servers: {} },
    { count: 3 },
    { servers: [], count: '3' },
    { servers: [], count: -1 },
  ])('%j is no page', async (answer) => {
    fetchMock.mockResolvedValue(Response.json(answer))
    await expect(fetchServersPage('p', {}, 1, signal)).rejects.toMatchObject({
      kind: 'unreadable-answer',
    })
  })
})

describe('the recycle bin endpoint', () => {
  test.each([
    [null, '/api/v1/p/recycle-bin/cloudservers?name=web&limit=100', 'first page'],
    ['m', '/api/v1/p/recycle-bin/cloudservers?name=web&limit=100&marker=m', 'page after m'],
  ])('after %s', async (marker, url, place) => {
    fetchMock.mockResolvedValue(Response.json({ servers: [{}], count: 7 }))
    expect(await fetchRecycleBinPage('p', { name: 'web' }, marker, signal)).toEqual({
      count: null,
      url,
      rows: [expect.objectContaining({ id: `unreadable: ${place}, row 1` })],
    })
    expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([url])
  })
})

describe('the recycle bin policy', () => {
  const policy = { recycle_threshold_day: 7, retention_hour: '168' }

  test.each([
    [
      { project_id: 'p', switch: 'on', policy },
      { enabled: true, minimumAgeDays: 7, retentionHours: 168 },
    ],
    [
      { recycle_bin: { switch: 'OFF', policy } },
      { enabled: false, minimumAgeDays: 7, retentionHours: 168 },
    ],
    [{ switch: 'off' }, { enabled: false, minimumAgeDays: null, retentionHours: null }],
    [
      { switch: null, policy: null },
      { enabled: null, minimumAgeDays: null, retentionHours: null },
    ],
  ])('%j', async (answer, read) => {
    fetchMock.mockResolvedValue(Response.json(answer))
    expect(await new QueryClient().fetchQuery(recycleBinPolicyQuery('p'))).toEqual(read)
    expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual(['/api/v1/p/recycle-bin'])
  })
})
