import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { ApiError } from '~/api/error'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import type { ColumnId } from '~/inventory/columns/column-id'
import { makeServer } from '~/inventory/refine/testing/rows'

import { refining } from '../refine/refining'
import { explainError } from './explain-error'
import { ListStatus } from './ListStatus'
import { LoadFailure } from './LoadFailure'
import { listOf } from './testing/list-of'

const rows = [makeServer({})]
const pages = new Map([[1, { rows, url: '/page', marker: null, count: null }]])
const loaded: Loaded = { ...nothingLoaded(10), rows, pages, end: 'complete', updatedAt: 1 }
const client = new QueryClient()
const button = (name: string) => page.getByRole('button', { name })

const asSent: readonly ColumnId[] = []

function Status({ list = loaded, loading = false, sorted = asSent }) {
  const all = listOf({ loaded: list, loading })
  return (
    <QueryClientProvider client={client}>
      <LoadFailure list={all} explain={explainError} />
      <ListStatus
        label="Servers"
        list={all}
        refining={refining}
        shown={0}
        sorted={false}
        order={sorted.map((field) => ({ field, descending: true }))}
        columns={[]}
        onProjects={() => undefined}
        onUnreadable={null}
      />
      <button type="button">elsewhere</button>
    </QueryClientProvider>
  )
}

test('the focus goes from Reload to Cancel and back', async () => {
  const { rerender } = await render(<Status />)
  await userEvent.keyboard('{Tab}{Tab}{Tab}')
  await expect.element(button('Reload')).toHaveFocus()
  await rerender(<Status loading />)
  await expect.element(button('Cancel')).toHaveFocus()
  await rerender(<Status />)
  await expect.element(button('Reload')).toHaveFocus()
})

const error = new ApiError({
  kind: 'offline',
  message: 'The browser has no network connection.',
  status: null,
  code: null,
  requestId: null,
  retryAfter: null,
  parameter: null,
})

test.each([
  ['Try again', nothingLoaded(10)],
  ['Retry page 2', loaded],
])('%s that fails again has the focus anew', async (name, before) => {
  const failed: Loaded = { ...before, end: null, failures: [{ page: 2, at: 1, error }] }
  const { rerender } = await render(<Status list={failed} />)
  await userEvent.keyboard('{Tab}')
  await expect.element(button(name)).toHaveFocus()
  await rerender(<Status list={failed} loading />)
  await expect.element(button('Cancel')).toHaveFocus()
  await rerender(<Status list={failed} />)
  await expect.element(button(name)).toHaveFocus()
})

test('the focus of a button that goes with its notice is kept, one that was elsewhere is left', async () => {
  const failed: Loaded = { ...loaded, end: null, failures: [{ page: 2, at: 1, error }] }
  const { rerender } = await render(<Status list={failed} />)
  await expect.element(page.getByRole('alert')).toHaveTextContent(/network, then try again\./)
  expect(
    page
      .getByRole('alert')
      .element()
      .textContent.match(/stays on the screen/g),
  ).toHaveLength(1)
  await userEvent.keyboard('{Tab}')
  await expect.element(button('Retry page 2')).toHaveFocus()
  await rerender(<Status list={failed} loading />)
  await expect.element(button('Cancel')).toHaveFocus()
  await userEvent.keyboard('{Tab}{Tab}')
  await rerender(<Status />)
  await expect.element(button('elsewhere')).toHaveFocus()
})

test('nothing is counted before there is a row', async () => {
  const { rerender } = await render(<Status list={nothingLoaded(10)} loading />)
  await expect.element(page.getByText('0 shown')).not.toBeInTheDocument()
  await rerender(<Status list={{ ...loaded, end: null }} loading />)
  await expect.element(page.getByText('0 shown')).toBeVisible()
  await expect.element(page.getByText('counted among the rows loaded so far')).toBeVisible()
})

test('a reload ends with one message, of how much is there and of what changed', async () => {
  const changes = { since: Date.UTC(2026, 0, 1, 12), whole: true, byId: new Map() }
  await render(<Status list={{ ...loaded, changes }} />)
  // There is one status: a second one would fail here.
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(/^1 server, complete; nothing changed since /)
})

test.each([
  [0, true, 'counted and sorted among the rows loaded so far'],
  [0, false, 'counted among the rows loaded so far'],
  [null, true, 'sorted among the rows loaded so far'],
])('of a part of a list, %s shown, sorted: %s, it says "%s"', async (shown, sorted, words) => {
  await render(
    <refining.ShownNote loaded={{ ...loaded, end: null }} shown={shown} sorted={sorted} />,
  )
  await expect.element(page.getByText(words, { exact: true })).toBeVisible()
})

test('Reload stays in its corner wherever the words before it end', async () => {
  const partial: Loaded = { ...loaded, end: null, count: 20_000, target: 1 }
  await render(<Status list={partial} sorted={['name', 'status', 'addresses']} />)
  await expect.element(button('Pause at 5,000')).toBeVisible()
  const right = (width: number) => width - button('Reload').element().getBoundingClientRect().right
  await page.viewport(1920, 800)
  const distance = right(1920)
  for (let width = 1300; width > 800; width -= 30) {
    await page.viewport(width, 800)
    expect(right(width), `${width} pixels wide`).toBe(distance)
  }
})
