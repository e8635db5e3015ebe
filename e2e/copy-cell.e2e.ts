import { expect, type Page, test } from '@playwright/test'

import { dataRows, expectLoaded, focusedRow, serversTable, tabToTable } from './helpers'
import { simulatedServers } from './simulated-rows'

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

function said(page: Page, text: string) {
  return expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
}

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await tabToTable(page)
})

test('Ctrl+C copies the whole value of the cell that has the focus', async ({ page }) => {
  const [first] = simulatedServers('bin-off')
  await page.keyboard.press('ControlOrMeta+c')
  await said(page, 'Copied the cell')
  expect(await copied(page)).toBe(first?.['name'])

  // The age of the cell is a time on the clipboard.
  await page.keyboard.press('End')
  await page.keyboard.press('ControlOrMeta+c')
  await said(page, 'Copied the cell')
  await expect.poll(() => copied(page)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/)

  const before = await copied(page)
  await page.keyboard.press('Home')
  for (let column = 0; column < 3; column += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+c')
  await said(page, 'Copied nothing: the cell is empty')
  expect(await copied(page)).toBe(before)
})

test('while rows are selected, Ctrl+C opens the copy of those', async ({ page }) => {
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ControlOrMeta+c')
  const dialog = page.getByRole('dialog', { name: 'Copy servers' })
  await expect(dialog.getByRole('radio', { name: /^2 selected rows/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(focusedRow(serversTable(page))).toHaveAttribute('aria-rowindex', '4')
})

test('marked text and text fields keep their Ctrl+C', async ({ page }) => {
  const cell = dataRows(serversTable(page)).first().getByRole('gridcell').first()
  await cell.evaluate((element) => getSelection()?.setBaseAndExtent(element, 0, element, 1))
  const marked = await page.evaluate(() => String(getSelection()))
  await page.keyboard.press('ControlOrMeta+c')
  await expect.poll(() => copied(page)).toBe(marked)
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(0)

  // What is marked elsewhere is not what one looks at.
  await page
    .getByRole('link', { name: 'Recycle bin' })
    .evaluate((link) => getSelection()?.setBaseAndExtent(link, 0, link, 1))
  await page.keyboard.press('ControlOrMeta+c')
  await said(page, 'Copied the cell')
  expect(await copied(page)).toBe(simulatedServers('bin-off')[0]?.['name'])

  const refine = page.getByRole('combobox', { name: 'Refine' })
  await refine.fill('status:ACTIVE')
  await refine.press('ControlOrMeta+a')
  await refine.press('ControlOrMeta+c')
  await expect.poll(() => copied(page)).toBe('status:ACTIVE')
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(0)
})
