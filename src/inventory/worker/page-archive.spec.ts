import { beforeEach, expect, test, vi } from 'vitest'

import { pageArchive } from './page-archive'
import { rowsIn } from './rows-in'

const signal = new AbortController().signal
const fetchMock = vi.fn<typeof fetch>()

beforeEach(() => {
  fetchMock.mockReset()
  vi.stubGlobal('fetch', fetchMock)
  return () => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  }
})

/** A body as it comes. */
function bytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer
}

async function textOf(body: Promise<Blob>): Promise<string> {
  return (await body).text()
}

test('gives back the bodies that were put, the newest of a request', async () => {
  const archive = pageArchive()
  archive.put('/a', bytes('{"servers":[{"id":"old"}]}'))
  archive.put('/b', bytes('{"servers":[]}'))
  expect(await textOf(archive.body('/a', signal))).toBe('{"servers":[{"id":"old"}]}')
  archive.put('/a', bytes('{"servers":[{"id":"名"},null]}'))
  expect(await textOf(archive.body('/a', signal))).toBe('{"servers":[{"id":"名"},null]}')
  expect(await textOf(archive.body('/b', signal))).toBe('{"servers":[]}')
  expect(fetchMock).not.toHaveBeenCalled()
})

test('a body becomes a Blob after a while, unless it is gone by then', async () => {
  vi.useFakeTimers()
  let made = 0
  vi.stubGlobal(
    'Blob',
    class extends Blob {
      constructor(parts: BlobPart[]) {
        super(parts)
        made += 1
      }
    },
  )
  fetchMock.mockImplementation(async () => new Response('fetched'))
  const archive = pageArchive()
  for (let page = 1; page <= 2001; page += 1) archive.put(`/${page}`, bytes(`body ${page}`))
  archive.put('/2001', bytes('body 2001 again'))
  vi.advanceTimersByTime(2000)
  expect(made).toBe(0)
  expect(await textOf(archive.body('/2001', signal))).toBe('body 2001 again')
  expect(made).toBe(1)
  vi.advanceTimersByTime(2000)
  expect(made).toBe(2001)
  expect(await textOf(archive.body('/2', signal))).toBe('body 2')
  expect(await textOf(archive.body('/2001', signal))).toBe('body 2001 again')
  expect(made).toBe(2001)
  expect(fetchMock).not.toHaveBeenCalled()
  expect(await textOf(archive.body('/1', signal))).toBe('fetched')
})

test('asks again for what it does not hold', async () => {
  fetchMock.mockImplementation(async () => new Response('{"servers":[{"id":"a"}]}'))
  expect(await textOf(pageArchive().body('/c', signal))).toBe('{"servers":[{"id":"a"}]}')
  fetchMock.mockImplementation(async () => new Response('', { status: 403 }))
  await expect(pageArchive().body('/c', signal)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a body holds rows of any shape', async () => {
  expect(await rowsIn(new Blob(['{"servers":[{"id":"名"},null]}']))).toEqual([{ id: '名' }, null])
})

test.each(['{}', '[]', 'null', '{"servers":{}}'])('%s holds no rows', async (body) => {
  expect(await rowsIn(new Blob([body]))).toEqual([])
})
