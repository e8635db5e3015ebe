import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import type { Row } from '~/api/server'
import { namedProject } from '~/api/testing/named-project'
import type { Change } from '~/inventory/change'
import { nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { listOf } from '../list/testing/list-of'
import { ChangesNote } from './ChangesNote'

afterEach(() => speak({}))

const queryKey = ['servers', 'p', {}]
const noProjects: readonly string[] = []

interface Shown {
  readonly width?: number
  readonly whole?: boolean
  readonly loading?: boolean
  /** The projects of which the list is, by their names, where it is that of several. */
  readonly projects?: readonly string[]
}

async function show(all: readonly Change[], { width = 1280, ...shown }: Shown = {}) {
  await page.viewport(width, 720)
  const client = new QueryClient()
  const { rerender } = await render(<Note client={client} all={all} {...shown} />)
  const become = (next: readonly Change[]) => rerender(<Note client={client} all={next} />)
  return { client, become }
}

function Note({
  client,
  all,
  whole = true,
  loading = false,
  projects = noProjects,
}: Omit<Shown, 'width'> & { client: QueryClient; all: readonly Change[] }) {
  const byId = new Map(all.map((one) => [one.id, one]))
  const changes = { since: Date.UTC(2026, 0, 1, 12), whole, byId }
  const parts = projects.map((id) => ({ project: namedProject(id), loaded: nothingLoaded(0) }))
  const loaded = { ...nothingLoaded(0), changes, projects: parts }
  client.setQueryData(queryKey, loaded)
  return (
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter>
        <ChangesNote changes={changes} list={listOf({ loaded, loading, queryKey })} />
      </NuqsTestingAdapter>
    </QueryClientProvider>
  )
}

/** So many servers whose status changed. */
function stopped(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, at) => {
    const server = { id: `id-${at}`, name: `web-${at}` }
    return {
      id: server.id,
      before: makeServer({ ...server, status: 'ACTIVE' }),
      after: makeServer({ ...server, status: 'SHUTOFF' }),
    }
  })
}

const note = page.getByRole('button', { name: /since/ })
const dialog = page.getByRole('dialog')

test.for([1280, 390])('by keyboard: opens, and gives the focus back, at %i', async (width) => {
  await show(stopped(2), { width })
  await userEvent.tab()
  await expect.element(note).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByText('web-1', { exact: true })).toBeVisible()
  await expect
    .element(dialog.getByRole('row', { name: /status ACTIVE SHUTOFF/ }).first())
    .toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(note).toHaveFocus()
})

test('of many changes a hundred stand at first, and more on demand', async () => {
  await show(stopped(230))
  await note.click()
  const names = dialog.getByText(/^web-\d+$/)
  await expect.poll(() => names.elements()).toHaveLength(100)
  // An address with so many ids would be too long for some.
  await expect.element(dialog.getByRole('button', { name: /^Refine to/ })).not.toBeInTheDocument()
  await dialog.getByRole('button', { name: 'Show 100 more of 130' }).click()
  await dialog.getByRole('button', { name: 'Show 30 more of 30' }).click()
  await expect.poll(() => names.elements()).toHaveLength(230)
  await expect.element(dialog.getByRole('region', { name: 'Changed servers' })).toHaveFocus()
})

test('of lists that were not all there, says what may be missing', async () => {
  await show(stopped(1), { whole: false })
  await note.click()
  await expect.element(dialog.getByText(/Not every server could be read each time/)).toBeVisible()
})

/** A server of a project, or of a file, which does not say of which. */
function serverOf(project: string | null, status = 'ACTIVE'): Row {
  const server = makeServer({ id: 'id-0', name: 'web-0', status })
  const { answer } = server.source
  const known = project === null ? answer : { ...answer, project: namedProject(project) }
  return { ...server, source: { ...server.source, answer: known } }
}

test.each([
  ['changed', serverOf('north', 'SHUTOFF'), serverOf('north')],
  ['changed since a file', serverOf(null, 'SHUTOFF'), serverOf('north')],
  ['came', null, serverOf('north')],
  ['is gone', serverOf('north'), null],
])('a server that %s tells its project where there are several', async (_, before, after) => {
  await show([{ id: 'id-0', before, after }], { projects: ['north', 'south'] })
  await note.click()
  await expect.element(dialog.getByText('north', { exact: true })).toBeVisible()
})

test('where there is one project, it is not said of each server', async () => {
  await show([{ id: 'id-0', before: null, after: serverOf('north') }])
  await note.click()
  await expect.element(dialog.getByText('web-0', { exact: true })).toBeVisible()
  await expect.element(dialog.getByText('north', { exact: true })).not.toBeInTheDocument()
})

test('in Chinese, one sentence follows the other without a space', async () => {
  speak(chinese)
  await show(stopped(1), { whole: false })
  await page.getByRole('button', { name: /以来：1 台有变化$/ }).click()
  const said = dialog.getByText(
    /^将当时的列表与当前列表进行对比。“新增”和“已消失”.*不参与对比。有时未能读取/,
  )
  await expect.element(said).toBeVisible()
  await expect.element(dialog.getByRole('row', { name: /status ACTIVE SHUTOFF/ })).toBeVisible()
})

test('says what is not compared, also where nothing changed', async () => {
  const { become } = await show(stopped(1))
  await note.click()
  await expect.element(dialog.getByText(/only the raw JSON holds are not compared/)).toBeVisible()
  await become([])
  await expect.element(page.getByTitle(/only the raw JSON holds are not compared/)).toBeVisible()
})

test('counts from now on when told to', async () => {
  const { client } = await show(stopped(1))
  await note.click()
  await dialog.getByRole('button', { name: 'Count from now on' }).click()
  expect(client.getQueryData(queryKey)).toMatchObject({ changes: null })
  await expect.element(dialog).not.toBeInTheDocument()
})

test('does not count anew while a load goes on that would bring the changes back', async () => {
  await show(stopped(1), { loading: true })
  await note.click()
  await expect.element(dialog.getByRole('button', { name: 'Count from now on' })).toBeDisabled()
})

test('a dialog whose last change was taken back does not come again by itself', async () => {
  const { become } = await show(stopped(1))
  await note.click()
  await expect.element(dialog).toBeVisible()
  await become([])
  await expect.element(dialog).not.toBeInTheDocument()
  await become(stopped(2))
  await expect.element(note).toBeVisible()
  await expect.element(dialog).not.toBeInTheDocument()
})

test('says nothing of why a field has no value, which rows do not know', async () => {
  const before = makeServer({ id: 'a', description: null })
  await show([{ id: 'a', before, after: makeServer({ id: 'a', description: 'db' }) }])
  await note.click()
  await expect.element(dialog.getByRole('row', { name: 'description – db' })).toBeVisible()
})

test('shows spaces and line breaks, which may be all that differs', async () => {
  const described = (description: string) => makeServer({ id: 'a', description })
  await show([{ id: 'a', before: described('a b'), after: described('a\nb  c') }])
  await note.click()
  const cells = dialog.getByRole('cell')
  await expect.poll(() => cells.elements().map((one) => textOf(one))).toContain('a\nb  c')
})

/** As it is drawn. */
function textOf(element: Element): string {
  return element instanceof HTMLElement ? element.innerText : ''
}
