import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'
import { rawRow } from '~/inventory/worker/raw-client'

import { readServer } from './testing/full-server'
import { renderDetail } from './testing/render-detail'

vi.mock('~/inventory/worker/raw-client', () => ({ rawRow: vi.fn<typeof rawRow>() }))

const servers = [readServer({ id: 'a', name: 'server a' })]
const panel = page.getByRole('complementary', { name: 'Server detail' })
const fields = panel.getByRole('region', { name: 'Fields', exact: true })
const elsewhere = page.getByRole('textbox', { name: 'Elsewhere' })

beforeEach(async () => {
  await page.viewport(1280, 400)
  vi.mocked(rawRow).mockResolvedValue({ id: 'a', name: 'server a' })
})

afterEach(() => page.viewport(1280, 800))

test('a detail that comes to cover the list takes the focus from it, and the page goes there', async () => {
  const { onClose } = await renderDetail({ id: 'a', rows: servers })
  await elsewhere.click()
  scrollTo(0, 200)
  await page.viewport(899, 400)
  await expect.element(fields).toHaveFocus()
  expect(panel.element().getBoundingClientRect().width).toBe(1200)
  expect(panel.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

test('one that has no fields takes it as well', async () => {
  await renderDetail({ id: 'x', rows: servers })
  await elsewhere.click()
  await page.viewport(899, 400)
  await expect.element(panel).toHaveFocus()
})

test('beside the list it leaves the focus there', async () => {
  await renderDetail({ id: 'a', rows: servers })
  await elsewhere.click()
  await page.viewport(900, 400)
  await expect.element(elsewhere).toBeVisible()
  await expect.element(elsewhere).toHaveFocus()
})

test('a click on its words lets Escape be heard', async () => {
  const { onClose } = await renderDetail({ id: 'a', rows: servers })
  await panel.getByRole('heading', { level: 2 }).click()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})
