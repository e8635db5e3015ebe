import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { toRow } from '~/api/to-row'
import { jsonFieldsFormat } from '~/inventory/export/json'
import { facts } from '~/inventory/export/testing/table'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'

import { listOf } from '../list/testing/list-of'
import { SnapshotButton } from './SnapshotButton'

const then = { ...facts, apiFilters: {}, complete: true, content: 'all fields', loadedRows: 2 }

function server(id: string, status: string) {
  return { id, name: `web-${id}`, status, metadata: {} }
}

/** A file that was exported of these servers. */
function fileOf(servers: readonly unknown[], said: Partial<typeof then> = {}): File {
  const { head, item, tail } = jsonFieldsFormat({ ...then, ...said })
  return new File([head, ...servers.map(item), tail([])], 'then.json')
}

/** The list of these servers, complete. */
function listNow(servers: readonly unknown[]): Loaded {
  const url = '/api/v1/p-1/cloudservers/detail?limit=200&offset=1'
  const rows = servers.map((raw, index) => toRow(raw, '', { url, index }))
  const pages = new Map([[1, { rows, url, marker: null, count: rows.length }]])
  return { ...nothingLoaded(5000), rows, pages, end: 'complete', updatedAt: Date.now() }
}

async function show(now: Loaded, loading = false) {
  await page.viewport(1280, 720)
  const client = new QueryClient()
  const ui = (loaded: Loaded, loading: boolean) => (
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter>
        <SnapshotButton label="Servers" list={listOf({ loaded, loading })} />
      </NuqsTestingAdapter>
    </QueryClientProvider>
  )
  const { rerender } = await render(ui(now, loading))
  return (loaded: Loaded) => rerender(ui(loaded, false))
}

const opener = page.getByRole('button', { name: 'Compare with file' })
const dialog = page.getByRole('dialog', { name: 'Compare with an exported file' })
const chooser = dialog.getByLabelText('JSON file of all fields')

async function choose(file: File) {
  if (dialog.query() === null) await opener.click()
  await userEvent.upload(chooser, file)
}

afterEach(() => void vi.unstubAllGlobals())

test('by keyboard: opens at the file, and gives the focus back', async () => {
  await show(listNow([server('a', 'ACTIVE')]))
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(chooser).toHaveFocus()
  await expect.element(dialog.getByText(/sent nowhere\.$/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(opener).toHaveFocus()
})

test('says what changed since, and has the file still when it is opened again', async () => {
  await show(listNow([server('a', 'SHUTOFF'), server('b', 'ACTIVE')]))
  await choose(fileOf([server('a', 'ACTIVE'), server('c', 'ACTIVE')]))
  const outcome = dialog.getByText('1 changed, 1 new, 1 gone since 2026-11-22', { exact: false })
  await expect.element(outcome).toBeVisible()
  await expect.element(dialog.getByText(/^then\.json: 2 servers, as they were at/)).toBeVisible()
  await expect.element(dialog.getByRole('row', { name: /status ACTIVE SHUTOFF/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Refine to these 2' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await opener.click()
  await expect.element(outcome).toBeVisible()
})

test('is compared anew when the list is another one', async () => {
  const become = await show(listNow([server('a', 'SHUTOFF')]))
  await choose(fileOf([server('a', 'ACTIVE'), server('b', 'ACTIVE')]))
  await expect.element(dialog.getByText(/^1 changed, 1 gone since/)).toBeVisible()
  await become({ ...listNow([server('a', 'ACTIVE'), server('b', 'ACTIVE')]), updatedAt: 1 })
  await expect.element(dialog.getByText(/^nothing changed since/)).toBeVisible()
  await expect.element(dialog.getByRole('table')).not.toBeInTheDocument()
})

test('waits for a list that is being loaded', async () => {
  const now = listNow([server('a', 'ACTIVE')])
  const become = await show({ ...now, end: null }, true)
  await choose(fileOf([server('a', 'ACTIVE')], { loadedRows: 1 }))
  await expect.element(dialog.getByText('The list is compared once it is loaded.')).toBeVisible()
  await become(now)
  await expect.element(dialog.getByText(/^nothing changed since/)).toBeVisible()
})

test('says what cannot be told, and why', async () => {
  await show({ ...listNow([server('a', 'SHUTOFF'), server('b', 'ACTIVE')]), end: null })
  await choose(fileOf([server('a', 'ACTIVE')]))
  await expect.element(dialog.getByText(/^1 changed since/)).toBeVisible()
  await expect.element(dialog.getByText(/some of the rows .* which servers are new/)).toBeVisible()
  await expect
    .element(dialog.getByText(/^This list is not .* which servers are gone/))
    .toBeVisible()
})

test('says of rows without an ID that they are not compared', async () => {
  await show(listNow([server('a', 'ACTIVE'), null]))
  await choose(fileOf([server('a', 'ACTIVE'), null]))
  await expect.element(dialog.getByText(/^no known change since/)).toBeVisible()
  await expect.element(dialog.getByText(/^Rows without an ID are not compared/)).toBeVisible()
})

test.each([
  [new File(['id,name'], 'a.csv'), /^The file is not JSON\./],
  [new File(['{"servers":[]}'], 'a.json'), /^The file was not exported here\./],
  [fileOf([], { content: 'visible columns' }), /^The file holds visible columns only\./],
  [fileOf([], { projectLabel: 'Other', project: 'p-2' }), /^The file is of the project Other\./],
  [fileOf([], { list: 'Recycle bin' }), /^The file holds the list “Recycle bin”\./],
])(
  'a file that cannot be compared says why, and another one can be chosen: %#',
  async (file, why) => {
    await show(listNow([server('a', 'ACTIVE'), server('b', 'ACTIVE')]))
    await choose(file)
    await expect.element(dialog.getByRole('status').filter({ hasText: why })).toBeVisible()
    await choose(fileOf([server('a', 'ACTIVE'), server('b', 'ACTIVE')]))
    await expect.element(dialog.getByText(/^nothing changed since/)).toBeVisible()
  },
)

test('a worker that cannot start is said', async () => {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage() {
        this.dispatchEvent(new Event('error'))
      }
      terminate() {
        this.dispatchEvent(new Event('ended'))
      }
    },
  )
  await show(listNow([server('a', 'ACTIVE')]))
  await choose(fileOf([]))
  await expect
    .element(
      dialog.getByText('The file cannot be read. The worker that reads the file could not start.'),
    )
    .toBeVisible()
})

test('what is being read is given up when the dialog is closed', async () => {
  const terminated = vi.fn<() => void>()
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage() {
        this.dispatchEvent(new Event('asked'))
      }
      terminate() {
        terminated()
      }
    },
  )
  await show(listNow([server('a', 'ACTIVE')]))
  await choose(fileOf([]))
  await expect.element(dialog.getByText('Reading the file.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(terminated).toHaveBeenCalledOnce()
  await opener.click()
  await expect.element(dialog.getByText(/sent nowhere\.$/)).toBeVisible()
})
