import { expect, test } from '@playwright/test'

import { dataRows, expectLoaded, inAddress, recycleBinTable, serversTable } from './helpers'
import { simulatedServers } from './simulated-rows'

test('a pasted list says what it did not find, and what of that is in the recycle bin', async ({
  page,
}) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await page.getByRole('button', { name: 'Paste a list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste a list' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await dialog.getByRole('textbox').fill('ecs-ac2f, 10.0.0.12\nno-such-server billing-db-prod-01')
  await expect(dialog.getByText('2 of 4 entries found')).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText(['no-such-server', 'billing-db-prod-01'])
  await expect(dialog.getByText('1 in the recycle bin: billing-db-prod-01.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Show these servers' }).click()
  await expect(page.getByText('2 shown', { exact: true })).toBeVisible()

  // Whoever sent the list wants an answer: it stands there still, with what each entry names.
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await expect(dialog.getByText('2 of 4 entries found')).toBeVisible()
  const lines = dialog.getByRole('table').getByRole('row')
  await expect(lines.nth(1)).toContainText('ecs-ac2f')
  await expect(lines.nth(2)).toContainText('10.0.0.12')
  await expect(lines.nth(2)).toContainText(/ACTIVE|SHUTOFF/)
})

test('a pasted list of any length is selected', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await page.getByRole('button', { name: 'Paste a list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste a list' })
  const ids = simulatedServers('demo').map(({ id }) => id)
  await dialog.getByRole('textbox').fill(ids.slice(0, 1_000).join('、'))
  await expect(dialog.getByText('1,000 of 1,000 entries found')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Show these servers' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Select these servers' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('1,000')
})

test('what of a pasted list is in the recycle bin is one step away, and nothing else with it', async ({
  page,
}) => {
  await page.goto('/?project=demo&name=web&q=prod&sort=-name&columns=name,status')
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  const before = page.url()
  await page.getByRole('button', { name: 'Paste a list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste a list' })
  await dialog.getByRole('textbox').fill('billing-db-prod-01 no-such-server billing-db-prod-02')
  const link = dialog.getByRole('link', { name: '2 in the recycle bin' })
  const href = await link.getAttribute('href')
  await link.click()
  await expect(dialog).toBeHidden()
  await expect(dataRows(recycleBinTable(page))).toHaveCount(2)
  await expect(recycleBinTable(page)).toContainText('billing-db-prod-01')
  await expect(recycleBinTable(page)).toContainText('billing-db-prod-02')
  await expect(page.getByRole('link', { name: 'Recycle bin' })).toBeFocused()
  for (const left of ['name', 'sort', 'columns']) expect(inAddress(page, left)).toEqual([])
  await page.goBack()
  await expect(serversTable(page)).toBeVisible()
  expect(page.url()).toBe(before)

  await page.goto(href ?? '')
  await expect(dataRows(recycleBinTable(page))).toHaveCount(2)
})
