import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import type { Change } from '~/inventory/change'
import { nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { listOf } from '../list/testing/list-of'
import { ChangesNote } from './ChangesNote'

afterEach(() => speak({}))

const queryKey = ['servers', 'p', {}]

interface Shown {
  readonly width?: number
  readonly whole?: boolean
  readonly loading?: boolean
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
}: Omit<Shown, 'width'> & { client: QueryClient; all: readonly Change[] }) {
  const byId = new Map(all.map((one) => [one.id, one]))
  const changes = { since: Date.UTC(2026, 0, 1, 12), whole, byId }
  const loaded = { ...nothingLoaded(0), changes }
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
