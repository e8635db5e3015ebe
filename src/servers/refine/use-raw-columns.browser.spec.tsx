import { QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { createQueryClient } from '~/app/query-client'
import type { LoadedPage } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { WorkerInThisThread } from '~/inventory/testing/worker-in-this-thread'
import type { WorkerRequest } from '~/inventory/worker/messages'

import { RawNote } from './RawNote'
import { refining } from './refining'
import { useRawColumns } from './use-raw-columns'

const asked: string[] = []
const fetchMock = vi.fn<typeof fetch>()

class NotedWorker extends WorkerInThisThread {
  override postMessage(request: WorkerRequest): void {
    if (request.kind === 'column') asked.push(`${request.path} of ${request.urls.join(' ')}`)
    super.postMessage(request)
  }
}
vi.stubGlobal('Worker', NotedWorker)
vi.stubGlobal('fetch', fetchMock)

let run = 0

/** A page of one row, at an address that no other test asks for. */
function pageOf(id: string): LoadedPage {
  const url = `/${run}/${id}`
  const row = makeServer({ id, source: { answer: { url }, index: 0 } })
  return { rows: [row], url, marker: id, count: null }
}

function answer(url: unknown): Response {
  const id = typeof url === 'string' ? url.split('/').at(-1) : ''
  return Response.json({ servers: [{ id, hostId: `host of ${id}`, zone: `zone of ${id}` }] })
}

/** Says of every row what it has at each path. */
function Probe({ paths, pages }: { paths: readonly string[]; pages: readonly LoadedPage[] }) {
  const loaded = {
    pages: new Map(pages.map((one, index) => [index + 1, one])),
    updatedAt: pages.length,
    projects: [],
  }
  const raw = useRawColumns(refining, paths, loaded)
  const texts = paths.flatMap((path) => {
    const column = raw.columns.column(path)
    return pages.flatMap(({ rows }) => rows.map((row) => column?.(row).join() ?? 'unread'))
  })
  const { column, behind } = raw.columns
  const pending = paths.filter((path) => behind || column(path) === null)
  return (
    <>
      <p>{texts.join(', ')}</p>
      <RawNote raw={raw} pending={pending} />
    </>
  )
}

async function show(paths: readonly string[], pages: readonly LoadedPage[]) {
  const client = createQueryClient()
  const ui = (some: readonly string[], of: readonly LoadedPage[]) => (
    <QueryClientProvider client={client}>
      <Probe paths={some} pages={of} />
    </QueryClientProvider>
  )
  const { rerender } = await render(ui(paths, pages))
  return (some: readonly string[], of = pages) => rerender(ui(some, of))
}

const says = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible()

beforeEach(() => {
  run += 1
  asked.length = 0
  fetchMock.mockReset()
  fetchMock.mockImplementation(async (url) => answer(url))
})

test('a path that is asked for while another one is read is read too', async () => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  fetchMock.mockImplementation(async (url, init) => {
    await released
    init?.signal?.throwIfAborted()
    return answer(url)
  })
  const showAgain = await show(['hostId'], [pageOf('a')])
  await says('reading hostId')
  await showAgain(['hostId', 'zone'])
  await says('reading hostId, zone')
  release()
  await says('host of a, zone of a')
  await expect.element(page.getByText(/reading/)).not.toBeInTheDocument()
})

test('a field that could not be read says so, and is read when it is tried again', async () => {
  fetchMock.mockImplementation(async () => new Response('', { status: 401 }))
  await show(['hostId'], [pageOf('a')])
  await expect.element(page.getByText(/^hostId could not be read, all rows count: /)).toBeVisible()
  fetchMock.mockImplementation(async (url) => answer(url))
  await page.getByRole('button', { name: 'Try again' }).click()
  await says('host of a')
  await expect.element(page.getByText(/could not be read/)).not.toBeInTheDocument()
})

test('while pages come, only those that are new are read, what was read stays, and so it is said', async () => {
  const [a, b] = [pageOf('a'), pageOf('b')]
  const showAgain = await show(['hostId'], [a])
  await says('host of a')
  fetchMock.mockImplementation(() => new Promise(() => undefined))
  await showAgain(['hostId'], [a, b])
  await says('host of a,')
  await says('reading hostId')
  await expect.poll(() => asked).toEqual([`hostId of ${a.url}`, `hostId of ${b.url}`])
  fetchMock.mockImplementation(async (url) => answer(url))
  await showAgain(['hostId'], [a, b, pageOf('c')])
  await says('host of a, host of b, host of c')
  await expect.element(page.getByText(/reading/)).not.toBeInTheDocument()
  expect(asked.filter((one) => one.endsWith(a.url))).toHaveLength(1)
})
