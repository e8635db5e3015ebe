import { beforeEach, expect, test, vi } from 'vitest'

import { pageArchive } from './page-archive'

const signal = new AbortController().signal
const fetchMock = vi.fn<typeof fetch>()

beforeEach(() => {
  fetchMock.mockReset()
  vi.stubGlobal('fetch', fetchMock)
  return () => vi.unstubAllGlobals()
})

test('gives back the rows that were put, the newest of a request', async () => {
  const archive = pageArchive()
  archive.put('/a', '{"servers":[{"id":"old"}]}')
  archive.put('/b', '{"servers":[]}')
  expect(await archive.rows('/a', signal)).toEqual([{ id: 'old' }])
  archive.put('/a', '{"servers":[{"id":"名"},null]}')
  expect(await archive.rows('/a', signal)).toEqual([{ id: '名' }, null])
  expect(await archive.rows('/b', signal)).toEqual([])
  expect(fetchMock).not.toHaveBeenCalled()
})

test('asks again for what it does not hold', async () => {
  fetchMock.mockImplementation(async () => new Response('{"servers":[{"id":"a"}]}'))
  expect(await pageArchive().rows('/c', signal)).toEqual([{ id: 'a' }])
  fetchMock.mockImplementation(async () => new Response('', { status: 403 }))
  await expect(pageArchive().rows('/c', signal)).rejects.toMatchObject({ kind: 'forbidden' })
})

test.each(['{}', '[]', 'null', '{"servers":{}}'])('%s holds no rows', async (body) => {
  const archive = pageArchive()
  archive.put('/', body)
  expect(await archive.rows('/', signal)).toEqual([])
})
