import { expect, type Locator, type Page, test } from '@playwright/test'

import { expectLoaded, inAddress, serversTable, tabToTable } from './helpers'
import { simulatedServers } from './simulated-rows'

function widthOf(cell: Locator): Promise<number> {
  return cell.evaluate((element) => element.getBoundingClientRect().width)
}

function said(page: Page, text: string) {
  return expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
}

test('keys that come before the code for them take effect once each, when it is there', async ({
  page,
}) => {
  let release: () => void = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/refining/, async (route) => {
    await released
    await route.continue()
  })
  const asked = page.waitForRequest(/refining/)
  await page.goto('/?project=bin-off')
  await expect(page.getByText('40 of 40 servers', { exact: true })).toBeVisible()
  const status = serversTable(page).getByRole('columnheader', { name: 'Status' })
  const before = await widthOf(status)
  await tabToTable(page)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await asked
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Shift+Alt+ArrowRight')
  await expect(status).toHaveAttribute('aria-colindex', '2')
  release()
  await said(page, `Status is ${before + 16} pixels wide`)
  await expect(status).toHaveAttribute('aria-colindex', '4')
  await expect(status).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await said(page, 'Status is column 3 of 14')
  expect(await widthOf(status)).toBe(before + 16)

  await page.keyboard.press('Alt+Enter')
  await expect.poll(() => widthOf(status)).toBeLessThan(before)
  expect(inAddress(page, 'sort')).toEqual([])
})

test('sorted rows whose code is late are held places for, and the named one comes into view', async ({
  page,
}) => {
  const far = simulatedServers('demo').at(180)
  let release: () => void = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/refining/, async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`/?project=demo&sort=-name&server=${far?.id}`)
  await expect(page.getByText('2,500 of 2,500 servers', { exact: true })).toBeVisible()
  const table = serversTable(page)
  await expect(table).toHaveAttribute('aria-busy', 'true')
  await expect(table.getByRole('columnheader', { name: 'Name' })).toBeVisible()
  release()
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const row = table.locator('[aria-current]').getByRole('gridcell').first()
  await expect(row).toBeInViewport({ ratio: 1 })
})

test('Find and the menu of a header do not wait for code of their own', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  await table.getByRole('columnheader', { name: 'Status' }).click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Sort ascending' })).toBeVisible()
  await page.keyboard.press('Escape')
  await table.getByRole('gridcell').first().focus()
  await page.keyboard.type('/web')
  await expect(page.getByRole('search', { name: 'Find in rows' }).getByRole('textbox')).toHaveValue(
    'web',
  )
})
