import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'

import '~/app/index.css'

import { readServer } from './testing/full-server'
import { renderDetail } from './testing/render-detail'

const servers = ['a', 'b', 'c'].map((id) => readServer({ id, name: `server ${id}` }))
const panel = page.getByRole('complementary', { name: 'Server detail' })

beforeEach(async () => {
  await page.viewport(1280, 800)
})

test('a row is on its way while the list loads', async () => {
  await renderDetail({ id: 'x', rows: servers, loading: true })
  await expect
    .element(panel)
    .toHaveTextContent('This server is not among the 3 rows loaded so far. Loading goes on')
})

test('a row may be on a page that is not loaded, which can be asked for', async () => {
  const { load } = await renderDetail({ id: 'x', rows: servers })
  await expect.element(panel).toHaveTextContent('it may be on a page that is not loaded')
  await panel.getByRole('button', { name: 'Load the rest' }).click()
  expect(load).toHaveBeenCalledOnce()
})

test('a row may be gone when the list is complete', async () => {
  await renderDetail({ id: 'x', rows: servers, loaded: { end: 'complete' } })
  await expect.element(panel).toHaveTextContent('the list is complete. It may be gone')
  await expect.element(panel.getByRole('button', { name: 'Reload the list' })).toBeVisible()
})

test('a row may be in the other list, to which it leads without what is asked of this one', async () => {
  const { onUrlUpdate } = await renderDetail({
    id: 'x',
    rows: servers,
    loaded: { end: 'complete' },
    search: 'project=demo&server=x&name=web&q=web&sort=name',
  })
  const link = panel.getByRole('link', { name: 'Look in the recycle bin' })
  await expect.element(link).toHaveAttribute('href', '/?project=demo&tab=recycle-bin&server=x')
  await link.click()
  await vi.waitFor(() => expect(onUrlUpdate).toHaveBeenCalled())
  const update = onUrlUpdate.mock.lastCall?.[0]
  expect(update?.options.history).toBe('push')
  expect(Object.fromEntries(update?.searchParams ?? [])).toEqual({
    project: 'demo',
    tab: 'recycle-bin',
    server: 'x',
  })
})
