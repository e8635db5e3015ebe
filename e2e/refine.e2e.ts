import { expect, test } from '@playwright/test'

import {
  dataRows,
  expectLoaded,
  expectRowVisible,
  inAddress,
  recordQueries,
  serversTable,
  tabToTable,
} from './helpers'
import { simulatedServers } from './simulated-rows'

test('a refine text narrows the rows at once, asks nothing of the API, and is one step back', async ({
  page,
}) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const queries = recordQueries(page, 'cloudservers/detail')
  const refine = page.getByRole('combobox', { name: 'Refine' })
  await refine.pressSequentially('status:SHUTOFF')
  await expect(page.getByText(/^\d+ shown$/)).toBeVisible()
  await expect(dataRows(serversTable(page)).filter({ hasNotText: 'SHUTOFF' })).toHaveCount(0)
  await expect.poll(() => inAddress(page, 'q')).toEqual(['status:SHUTOFF'])

  await page.reload()
  await expect(refine).toHaveValue('status:SHUTOFF')
  await expect(page.getByText(/^\d+ shown$/)).toBeVisible()
  await page.goBack()
  await expect(refine).toHaveValue('')
  expect(queries.filter((query) => query.includes('status'))).toEqual([])
})

test('Back takes the field, the rows and the address back, also while the caret is in the field', async ({
  page,
}) => {
  await page.goto('/?project=bin-off&q=status%3AERROR')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const refine = page.getByRole('combobox', { name: 'Refine' })
  await refine.fill('status:SHUTOFF')
  await expect.poll(() => inAddress(page, 'q')).toEqual(['status:SHUTOFF'])
  await page.goBack()
  await expect(refine).toHaveValue('status:ERROR')
  await expect(dataRows(serversTable(page)).filter({ hasNotText: 'ERROR' })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(refine).toHaveValue('status:ERROR')
  await page.goForward()
  await expect(refine).toHaveValue('status:SHUTOFF')
  await expect(dataRows(serversTable(page)).filter({ hasNotText: 'SHUTOFF' })).toHaveCount(0)
})

test('a text that cannot be read is explained, and the rows stay as they were', async ({
  page,
}) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.getByRole('combobox', { name: 'Refine' }).fill('created:>soon')
  await expect(page.getByRole('alert')).toContainText('Write an age such as')
  await expect(page.getByText('40 of 40 servers', { exact: true })).toBeVisible()
  await expect(page.getByText(/^\d+ shown$/)).toHaveCount(0)
})

test('suggestions are walked and taken by keyboard', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const refine = page.getByRole('combobox', { name: 'Refine' })
  await refine.pressSequentially('stat')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(refine).toHaveValue('status:')
})

test('facets count, include and exclude; the text shows it', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const status = page.getByRole('list', { name: 'Status' })
  const active = status.getByRole('button', { name: /^ACTIVE \d+$/ })
  await active.click()
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('status:ACTIVE')
  await expect(active).toHaveAttribute('aria-pressed', 'true')
  await active.click()
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('')
  await status.getByRole('button', { name: 'Exclude ACTIVE' }).click()
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('-status:ACTIVE')
  await expect(dataRows(serversTable(page)).filter({ hasText: 'ACTIVE' })).toHaveCount(0)
})

test('a facet excludes by Alt-click, and works by keyboard', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const refine = page.getByRole('combobox', { name: 'Refine' })
  const status = page.getByRole('list', { name: 'Status' })
  const active = status.getByRole('button', { name: /^ACTIVE \d+$/ })
  await active.click({ modifiers: ['Alt'] })
  await expect(refine).toHaveValue('-status:ACTIVE')
  await active.click({ modifiers: ['Alt'] })
  await expect(refine).toHaveValue('')

  await active.focus()
  await page.keyboard.press('Enter')
  await expect(refine).toHaveValue('status:ACTIVE')
  await page.keyboard.press('Space')
  await expect(refine).toHaveValue('')
  await page.keyboard.press('Tab')
  await expect(status.getByRole('button', { name: 'Exclude ACTIVE' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(refine).toHaveValue('-status:ACTIVE')
})

test('headers sort, with Shift by several columns, and the address keeps it', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  const status = table.getByRole('columnheader', { name: 'Status' })
  await status.click()
  await expect(status).toHaveAttribute('aria-sort', 'ascending')
  await table.getByRole('columnheader', { name: 'Name' }).click({ modifiers: ['Shift'] })
  await expect.poll(() => inAddress(page, 'sort')).toEqual(['status,name'])
  await status.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => inAddress(page, 'sort')).toEqual(['-status'])
  await expect(status).toHaveAttribute('aria-sort', 'descending')
})

test('Find reaches rows that are not drawn', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await page.keyboard.press('/')
  const find = page.getByRole('search', { name: 'Find in rows' })
  await find.getByRole('textbox', { name: 'Find' }).fill('media-batch-prod-04')
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText(/^media-batch-prod-04, 1 of \d+, in Name$/)
  await expectRowVisible(serversTable(page), { Name: 'media-batch-prod-04' })
  await page.keyboard.press('Escape')
  await expect(find).toBeHidden()
})

test('Find slides to the column of what it found, and stands on no row', async ({ page }) => {
  await page.goto(
    '/?project=demo&columns=name,status,addresses,flavor,image,zone,vpc,billing,created,tags',
  )
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  const tags = table.getByRole('columnheader', { name: 'Tags' })
  await expect(tags).not.toBeInViewport()
  await page.keyboard.press('/')
  const find = page.getByRole('search', { name: 'Find in rows' })
  await find.getByRole('textbox', { name: 'Find' }).fill('env=prod')
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText(/^\S+, 1 of [\d,]+, in Tags$/)
  await expect(tags).toBeInViewport()
  await expectRowVisible(table, { Tags: 'env=prod' })
  const bar = await find.boundingBox()
  const below = await table.boundingBox()
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  await page.keyboard.press('Escape')
  await expect(table.getByRole('gridcell').and(page.locator(':focus'))).toContainText('env=prod')
})

test('Escape in Find goes back to the cell, also when nothing was found', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const cell = dataRows(serversTable(page)).nth(2).getByRole('gridcell').nth(1)
  await cell.focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('no such text')
  await page.keyboard.press('Escape')
  await expect(cell).toBeFocused()
})

test('what is copied from a menu is said until the next key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const cell = dataRows(serversTable(page)).nth(2).getByRole('gridcell').nth(1)
  await cell.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy the server ID' }).click()
  const said = page.getByRole('status').filter({ hasText: 'Copied the server ID' })
  await expect(said).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(said).toHaveCount(0)
})

test('Ctrl+F finds what a cell says, and Shift+Enter goes back', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.keyboard.press('Control+f')
  const find = page.getByRole('search', { name: 'Find in rows' })
  await find.getByRole('textbox', { name: 'Find' }).fill('shutoff')
  await expect(find.getByRole('status')).toHaveText(/^\d+ found$/)
  await page.keyboard.press('Enter')
  await expect(find.getByRole('status')).toHaveText(/^\S+, 1 of \d+, in Status$/)
  await page.keyboard.press('Shift+Enter')
  await expect(find.getByRole('status')).toHaveText(/^\S+, (\d+) of \1, in Status$/)
  await expectRowVisible(serversTable(page), { Status: 'SHUTOFF' })
})

test('a cell offers its value to include, exclude and copy', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(page.getByRole('combobox', { name: 'Refine' })).toBeVisible()
  await serversTable(page)
    .getByRole('gridcell', { name: 'SHUTOFF' })
    .first()
    .click({ button: 'right' })
  const menu = page.getByRole('menu', { name: 'Cell' })
  await expect(menu.getByRole('menuitem')).toHaveText([
    'Include status:SHUTOFF',
    'Exclude status:SHUTOFF',
    'Copy the cell',
    'Copy the server ID',
  ])
  await menu.getByRole('menuitem', { name: 'Exclude status:SHUTOFF' }).click()
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('-status:SHUTOFF')
})

test('a cell is copied by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await tabToTable(page)
  const cell = serversTable(page).locator(':focus')
  const name = await cell.innerText()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Cell' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem', { name: 'Copy the cell' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(cell).toBeFocused()
  // The clipboard may still hold what another journey copied.
  const isCopied = async () => {
    const text = await copied()
    return text !== '' && name.includes(text)
  }
  await expect.poll(isCopied).toBe(true)

  await page.keyboard.press('Shift+F10')
  await page.keyboard.press('End')
  await expect(menu.getByRole('menuitem', { name: 'Copy the server ID' })).toBeFocused()
  await page.keyboard.press('Enter')
  const ids = new Set(simulatedServers('bin-off').map(({ id }) => id))
  await expect.poll(async () => ids.has(await copied())).toBe(true)
})

test('a large load pauses and goes on when it is asked to', async ({ page }) => {
  await page.goto('/?project=large&limit=1000')
  await expect(page.getByText('partial: paused at 5,000', { exact: true })).toBeVisible()
  await expect(page.getByText('5,000 of 20,000 servers', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Load the remaining 15,000' }).click()
  // A slow machine reads a thousand of them in seconds.
  await expect(page.getByText('complete', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expectLoaded(page, '20,000 of 20,000 servers', 'complete')
})

test('a person says when a load pauses, and the next one keeps to it', async ({ page }) => {
  await page.goto('/?project=large&limit=1000')
  await expect(page.getByText('partial: paused at 5,000', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Pause at 5,000' }).click()
  const choices = page.getByRole('menu', { name: 'Pause loading' })
  await choices.getByRole('menuitemradio', { name: 'at 1,000 servers' }).click()
  await expect(page.getByRole('button', { name: 'Pause at 1,000' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('partial: paused at 1,000', { exact: true })).toBeVisible()
  await expect(page.getByText('1,000 of 20,000 servers', { exact: true })).toBeVisible()
})

test('what is excluded in vain is said: a tag that is misspelt looks like one that nobody has', async ({
  page,
}) => {
  await page.goto('/?project=demo&q=-tag%3Aonwer')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const note = page.getByText('No loaded server has tag:onwer', { exact: true })
  await expect(note).toBeVisible()
  await page.getByRole('combobox', { name: 'Refine' }).fill('-tag:owner=nobody -tag:env=prod ')
  await expect(note).toBeHidden()
  await expect(
    page.getByText('No loaded server has tag:owner=nobody', { exact: true }),
  ).toBeVisible()
})
