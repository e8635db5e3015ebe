import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import type { rawRow } from '~/inventory/worker/raw-client'

import { readServer } from './testing/full-server'
import { renderDetail } from './testing/render-detail'

vi.mock('~/inventory/worker/raw-client', () => ({
  rawRow: vi.fn<typeof rawRow>(({ id }) => Promise.resolve({ id, name: `server ${id}` })),
}))

const rows = ['a', 'b', 'c'].map((id) => readServer({ id, name: `server ${id}` }))
const panel = page.getByRole('complementary', { name: 'Server detail' })
const says = (text: string) => expect.element(panel.getByText(text, { exact: true })).toBeVisible()

afterEach(() => {
  vi.useRealTimers()
})

test('which server is shown is said when the detail opens, and when one walks on in it', async () => {
  await renderDetail({ id: 'a', rows })
  await says('server a, server 1 of 3')
  await panel.getByRole('button', { name: 'Next server (J)' }).click()
  await says('server b, server 2 of 3')
  await userEvent.keyboard('j')
  await says('server c, server 3 of 3')
})

test('one that the query leaves out has no place', async () => {
  await renderDetail({ id: 'a', rows, shown: rows.slice(1) })
  await says('server a, not among the refined rows')
})

test('where the table has the focus, it says the row itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await renderDetail({ id: 'a', rows })
  const grid = document.createElement('div')
  grid.role = 'grid'
  grid.tabIndex = 0
  document.body.append(grid)
  grid.focus()
  await userEvent.keyboard('j')
  await expect.element(panel.getByText('server 2 of 3', { exact: true })).toBeVisible()
  vi.advanceTimersByTime(1_000)
  await expect.element(panel.getByText(/^server \w, /)).not.toBeInTheDocument()
  grid.remove()
  await userEvent.keyboard('k')
  await expect.element(panel.getByText('server 1 of 3', { exact: true })).toBeVisible()
  vi.advanceTimersByTime(1_000)
  await says('server a, server 1 of 3')
})
