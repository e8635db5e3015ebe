import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query'
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
import type { ListPart } from '../list/list-part'
import { SnapshotButton } from './SnapshotButton'

const then = { ...facts, apiFilters: {}, complete: true, content: 'all fields', loadedRows: 1 }

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
  const rows = servers.map((raw, index) => toRow(raw, '', { answer: { url }, index }))
  const pages = new Map([[1, { rows, url, marker: null, count: rows.length }]])
  return { ...nothingLoaded(5000), rows, pages, end: 'complete', updatedAt: Date.now() }
}

async function show(now: Loaded, loading = false, reload: () => void = () => undefined) {
  await page.viewport(1280, 720)
  const client = new QueryClient()
  const ui = (some: Pick<ListPart, 'loaded' | 'loading' | 'queryKey'>) => (
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter>
        <SnapshotButton label="Servers" list={listOf({ ...some, reload })} />
      </NuqsTestingAdapter>
    </QueryClientProvider>
  )
  const queryKey = ['servers', 'demo']
  const { rerender } = await render(ui({ loaded: now, loading, queryKey }))
  return (loaded: Loaded, loading = false, key: QueryKey = queryKey) =>
    rerender(ui({ loaded, loading, queryKey: key }))
}

const opener = page.getByRole('button', { name: 'Compare with file' })
const dialog = page.getByRole('dialog', { name: 'Compare with an exported file' })
const chooser = dialog.getByRole('button', { name: 'Choose a file' })
const said = dialog.getByRole('status')
/** What a person sees; the same words are said aloud. */
const seen = (words: RegExp) => dialog.getByText(words).and(page.getByRole('paragraph'))

async function choose(file: File) {
  if (dialog.query() === null) await opener.click()
  await userEvent.upload(dialog.getByLabelText('JSON file of all fields'), file)
}

afterEach(() => void vi.unstubAllGlobals())

test('by keyboard: opens at the file, and gives the focus back', async () => {
  await show(listNow([server('a', 'ACTIVE')]))
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await expect.element(chooser).toHaveFocus()
  await expect.element(seen(/sent nowhere\.$/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(opener).toHaveFocus()
})

test('says what changed since, aloud as well, and has the file still when it is opened again', async () => {
  await show(listNow([server('a', 'SHUTOFF'), server('b', 'ACTIVE')]))
  await opener.click()
  await expect.element(said).toHaveTextContent('')
  await choose(fileOf([server('a', 'ACTIVE'), server('c', 'ACTIVE')]))
  await expect.element(seen(/^1 changed, 1 new, 1 gone since 2026-11-22/)).toBeVisible()
  await expect.element(said).toHaveTextContent(/^1 changed, 1 new, 1 gone since 2026-11-22/)
  await expect.element(dialog.getByText('then.json')).toBeVisible()
  await expect.element(seen(/^The file holds 2 servers of 2026-11-22 /)).toBeVisible()
  await expect.element(dialog.getByRole('row', { name: /status ACTIVE SHUTOFF/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Refine to these 2' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await opener.click()
  await expect.element(seen(/^1 changed, 1 new, 1 gone since/)).toBeVisible()
  await expect.element(dialog.getByText('then.json')).toBeVisible()
})

test('is compared anew when the list is another one; the outcome before stands meanwhile', async () => {
  const now = listNow([server('a', 'SHUTOFF')])
  const become = await show(now)
  await choose(fileOf([server('a', 'ACTIVE'), server('b', 'ACTIVE')]))
  await expect.element(seen(/^1 changed, 1 gone since/)).toBeVisible()
  await become({ ...now, reloaded: 1 }, true)
  await expect.element(seen(/^1 changed, 1 gone since/)).toBeVisible()
  const later = { updatedAt: Date.now() + 1000 }
  await become({ ...listNow([server('a', 'ACTIVE'), server('b', 'ACTIVE')]), ...later })
  await expect.element(seen(/^nothing changed since/)).toBeVisible()
  await expect.element(dialog.getByRole('table')).not.toBeInTheDocument()
})

test('waits for a list that is being loaded, and keeps the file until it is there', async () => {
  const now = listNow([server('a', 'ACTIVE')])
  const become = await show(now)
  await choose(fileOf([server('a', 'ACTIVE')]))
  await expect.element(seen(/^nothing changed since/)).toBeVisible()
  await become(nothingLoaded(5000), true)
  await expect.element(seen(/^The list is compared once it is loaded\.$/)).toBeVisible()
  await become({ ...now, end: null }, true)
  await expect.element(seen(/^The list is compared once it is loaded\.$/)).toBeVisible()
  await become(now)
  await expect.element(seen(/^nothing changed since/)).toBeVisible()
})

test('the outcome of one list does not stand for another one', async () => {
  const become = await show(listNow([server('a', 'SHUTOFF')]))
  await choose(fileOf([server('a', 'ACTIVE')]))
  await expect.element(seen(/^1 changed since/)).toBeVisible()
  await become({ ...listNow([server('b', 'ACTIVE')]), end: null }, true, ['servers', 'p-1', {}])
  await expect.element(seen(/^The list is compared once it is loaded\.$/)).toBeVisible()
})

test('nothing can be compared before a page is there', async () => {
  await show(nothingLoaded(5000), true)
  await expect.element(opener).toBeDisabled()
})

test('says what cannot be told, and why', async () => {
  const ended = { end: null, stopped: true }
  await show({ ...listNow([server('a', 'SHUTOFF'), server('b', 'ACTIVE'), null]), ...ended })
  const bare = fileOf([server('a', 'ACTIVE'), { id: 'b' }], { loadedRows: 9, complete: false })
  await choose(bare)
  await expect.element(seen(/^1 changed since/)).toBeVisible()
  await expect
    .element(
      seen(
        /^Which servers are new cannot be told: the file holds only some of the rows that were loaded; the list in the file is not known to be complete\.$/,
      ),
    )
    .toBeVisible()
  await expect
    .element(
      seen(
        /^Which servers are gone cannot be told: this list is not known to be complete; this list holds rows without an ID\.$/,
      ),
    )
    .toBeVisible()
  await expect
    .element(seen(/^Of 1 server the file holds nothing but the ID: whether it/))
    .toBeVisible()
})

test('a file that is newer than the list asks for a reload', async () => {
  const reload = vi.fn<() => void>()
  const become = await show(listNow([server('a', 'ACTIVE')]), false, reload)
  const loadedAt = new Date(Date.now() + 60_000).toISOString()
  await choose(fileOf([server('a', 'SHUTOFF')], { loadedAt }))
  await expect.element(seen(/^The file is newer than the list\./)).toBeVisible()
  await dialog.getByRole('button', { name: 'Reload' }).click()
  expect(reload).toHaveBeenCalledOnce()
  await become({ ...listNow([server('a', 'ACTIVE')]), updatedAt: Date.now() + 120_000 })
  await expect.element(seen(/^1 changed since/)).toBeVisible()
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
    await expect.element(seen(why)).toBeVisible()
    await expect.element(said).toHaveTextContent(why)
    await choose(fileOf([server('a', 'ACTIVE'), server('b', 'ACTIVE')]))
    await expect.element(seen(/^nothing changed since/)).toBeVisible()
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
    .element(seen(/^The file cannot be read\. The worker that reads the file could not start\.$/))
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
  await expect.element(seen(/^Reading the file\.$/)).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(terminated).toHaveBeenCalledOnce()
  await opener.click()
  await expect.element(seen(/sent nowhere\.$/)).toBeVisible()
})
