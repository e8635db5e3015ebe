import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { fetchPage } from './fetch-page'
import { recycleBinPageRequest, serversPageRequest } from './page-request'
import { recycleBinPolicyQuery } from './queries'
import { namedProject } from './testing/named-project'

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
    const { page, body } = await fetchPage(
      serversPageRequest(namedProject('p/1'), filters, { offset: 3 }),
      signal,
    )
    const url =
      '/api/v1/p%2F1/cloudservers/detail?status=ACTIVE&tags=env%3Dprod&tags=b%20c&limit=200&offset=3'
    expect(fetchMock.mock.calls.map(([asked]) => asked)).toEqual([url])
    expect(page).toMatchObject({ count: 401, url, rows: [{ kind: 'server', id: 'a' }] })
    expect(new TextDecoder().decode(body)).toBe('{"count":401,"servers":[{"id":"a"}]}')
  })

  test('a bad row costs neither the page nor its place', async () => {
    fetchMock.mockResolvedValue(Response.json({ servers: [{ id: 'a' }, null, { id: 'c' }] }))
    const { page } = await fetchPage(
      serversPageRequest(namedProject('p'), {}, { offset: 2 }),
      signal,
    )
    const { rows, count, url } = page
    expect(rows.map(({ kind, id }) => [kind, id])).toEqual([
      ['server', 'a'],
      ['unreadable', 'unreadable: page 2, row 2'],
      ['server', 'c'],
    ])
    const project = namedProject('p')
    expect(rows.map(({ source }) => source)).toEqual(
      [0, 1, 2].map((index) => ({ answer: { url, project }, index })),
    )
    expect(count).toBeNull()
  })

  test.each([
    [[{ id: 'a' }, { id: 'b' }], 'b'],
    [[{ id: 'a' }, { id: 'odd', tags: 7 }], 'odd'],
    [[{ id: 'a' }, {}], null],
    [[{ id: 'a' }, { id: '' }], null],
    [[{ id: 'a' }, { id: 7 }], null],
    [[{ id: 'a' }, null], null],
    [[], null],
  ])(
    'after %j the marker is %s, even of a row that cannot be read otherwise',
    async (servers, marker) => {
      fetchMock.mockResolvedValue(Response.json({ servers }))
      expect(
        (await fetchPage(serversPageRequest(namedProject('p'), {}, { offset: 1 }), signal)).page
          .marker,
      ).toBe(marker)
    },
  )

  test('servers that are equal in part share that part', async () => {
    const flavor = { id: 'c7.large.2', vcpus: '2' }
    const servers = ['a', 'b'].map((id) => ({ id, flavor, name: id, tags: [`id=${id}`] }))
    fetchMock.mockResolvedValue(Response.json({ servers }))
    const [one, other] = (
      await fetchPage(serversPageRequest(namedProject('p'), {}, { offset: 1 }), signal)
    ).page.rows
    if (one?.kind !== 'server' || other?.kind !== 'server') throw new Error('They are servers.')
    expect(other.flavor).toBe(one.flavor)
    expect(other.tags).not.toEqual(one.tags)
  })

  test.each([
    { servers: {} },
    { count: 3 },
    { servers: [], count: '3' },
    { servers: [], count: -1 },
  ])('%j is no page', async (answer) => {
    fetchMock.mockResolvedValue(Response.json(answer))
    await expect(
      fetchPage(serversPageRequest(namedProject('p'), {}, { offset: 1 }), signal),
    ).rejects.toMatchObject({
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
    const { page } = await fetchPage(
      recycleBinPageRequest(namedProject('p'), { name: 'web' }, marker),
      signal,
    )
    expect(page).toEqual({
      count: null,
      marker: null,
      url,
      age: 0,
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
