import { readFile } from 'node:fs/promises'

import { expect, type Locator, type Page, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  expectRefinable,
  focusedRow,
  inAddress,
  recycleBinTable,
  serversTable,
  tabToTable,
} from './helpers'

function bar(page: Page): Locator {
  return page.getByRole('region', { name: 'Selection' })
}

async function expectSelected(page: Page, text: string) {
  await expect(bar(page).getByText(text, { exact: true })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
}

function ticked(page: Page): Locator {
  return serversTable(page).getByRole('row', { selected: true })
}

/** Clicks on the box at the left edge of a row, counted from 0. */
async function tick(page: Page, row: number, modifiers: 'Shift'[] = []) {
  const cell = dataRows(serversTable(page)).nth(row).getByRole('gridcell').first()
  await cell.click({ position: { x: 14, y: 14 }, modifiers })
}

test('by keyboard alone: select, compare, export', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  await tabToTable(page)
  await page.keyboard.press('Space')
  await expectSelected(page, '1 selected')
  await expect(detailPanel(page)).toBeHidden()
  const compare = bar(page).getByRole('button', { name: /^Compare/ })
  await expect(compare).toBeDisabled()
  await expect(compare).toHaveText('Compare takes 2 to 4')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowUp')
  await expectSelected(page, '3 selected')
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '5')
  await expect(table).toHaveAttribute('aria-multiselectable', 'true')
  for (const row of ['2', '4', '5']) {
    await expect(ticked(page).and(page.locator(`[aria-rowindex="${row}"]`))).toHaveCount(1)
  }

  await tabUntil(page, compare)
  await page.keyboard.press('Enter')
  const comparison = page.getByRole('dialog', { name: 'Compare 3 servers' })
  await expect(comparison.getByRole('table', { name: /fields differ$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(comparison).toBeHidden()
  await expectSelected(page, '3 selected')

  await tabUntil(page, bar(page).getByRole('button', { name: 'Export selected' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export servers' })
  await expect(dialog.getByRole('radio', { name: /^3 selected rows/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /^3 selected rows/ })).toBeFocused()
  await expect(dialog.getByText('The list: 40 of 40 servers, complete.')).toBeVisible()
  await tabUntil(page, dialog.getByRole('button', { name: 'Export', exact: true }))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const text = await readFile(await (await download).path(), 'utf8')
  const head = text.split(/\r?\n/).slice(0, 5)
  expect(head.slice(1, 4).every((line) => /^[0-9a-f-]{36},/.test(line))).toBe(true)
  expect(head.slice(4)).toEqual([''])

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Nothing selected' })).toHaveCount(1)
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '5')
})

test('by pointer: boxes, Shift and Ctrl select, a plain click opens', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const rows = dataRows(serversTable(page))
  await tick(page, 1)
  await tick(page, 4, ['Shift'])
  await expectSelected(page, '4 selected')
  await rows
    .nth(2)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] })
  await rows
    .nth(7)
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] })
  await expectSelected(page, '4 selected')
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'false')
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
  expect(inAddress(page, 'server')).toEqual([])

  await rows.nth(3).getByRole('gridcell').nth(1).click()
  await expect(detailPanel(page)).toBeVisible()
  await expectSelected(page, '4 selected')
  await expect(rows.nth(3)).toHaveAttribute('aria-current', 'true')
})

test('a selection names its scope, and outlives refining, sorting and reloading', async ({
  page,
}) => {
  await page.goto('/?project=demo&q=status%3AERROR')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await tabToTable(page)
  await page.keyboard.press('Control+a')
  await expectSelected(page, '10 selected: all refined rows')
  const refine = page.getByRole('combobox', { name: 'Refine' })
  await refine.fill('status:SHUTOFF')
  await expectSelected(page, '10 selected, 10 not in this refine')
  await bar(page).getByRole('button', { name: 'Select all 454 refined' }).click()
  await expectSelected(page, '464 selected, 10 not in this refine')
  await refine.fill('')
  await refine.blur()
  await expectSelected(page, '464 selected')
  await serversTable(page).getByRole('columnheader', { name: 'Name' }).click()
  await page.getByRole('button', { name: 'Reload' }).click()
  // What stood before the reload says the same of itself, but not this.
  await expect(page.getByText(/^nothing changed since/)).toBeVisible()
  await expectSelected(page, '464 selected')
  await bar(page).getByRole('button', { name: 'Select all 2,500 loaded' }).click()
  await expectSelected(page, '2,500 selected: all loaded rows')
  await bar(page).getByRole('button', { name: 'Clear the selection' }).click()
  await expect(bar(page)).toBeHidden()
})

test('a selection waits while one looks at the other list', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await tick(page, 1)
  await tick(page, 4, ['Shift'])
  await expectSelected(page, '4 selected')
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(dataRows(recycleBinTable(page)).first()).toBeVisible()
  await expect(bar(page)).toBeHidden()
  await page.goBack()
  await expectSelected(page, '4 selected')
  await tick(page, 4)
  await expectSelected(page, '3 selected')
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await page.getByRole('link', { name: 'Servers' }).click()
  await expectSelected(page, '3 selected')
})

test('servers that vanish leave the selection, and it says so', async ({ page }) => {
  const changed = page.getByText(/: the list changed while it was loading$/).first()
  await page.goto('/?project=drifting')
  await expect(changed).toBeVisible()
  await tabToTable(page)
  await page.keyboard.press('Control+a')
  await expect(bar(page).getByText(/selected: all rows loaded so far$/)).toBeVisible()
  const lost = bar(page).getByText(/\d+ left the list and the selection$/)
  await expect(async () => {
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect(changed).toBeVisible()
    await expect(lost).toBeVisible({ timeout: 2000 })
  }).toPass()
})

test('a list that is not complete says what all of it means', async ({ page }) => {
  await page.goto('/?project=large')
  await expect(page.getByText('partial: paused at 5,000', { exact: true })).toBeVisible()
  await expectRefinable(page)
  await tabToTable(page)
  await page.keyboard.press('Control+a')
  await expect(bar(page).getByText(/selected: all rows loaded so far$/)).toBeVisible()
})

test('lines of groups cannot be selected, and are stepped over', async ({ page }) => {
  await page.goto('/?project=bin-off&group=status')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  await tabToTable(page)
  const first = dataRows(table).first()
  await expect(first).not.toHaveAttribute('aria-selected')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar(page)).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expectSelected(page, '2 selected')
})

/** Presses Tab until an element has the focus. */
async function tabUntil(page: Page, target: Locator) {
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab')
    if ((await target.and(page.locator(':focus')).count()) > 0) return
  }
  await expect(target).toBeFocused()
}

test('beside the detail in a small window the strip of the selection leaves room for the rows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.goto('/?project=large&q=status:ERROR')
  await expect(page.getByText('partial: paused at 5,000', { exact: true })).toBeVisible()
  await tick(page, 0)
  await dataRows(serversTable(page)).nth(1).getByRole('gridcell').first().click()
  await expect(detailPanel(page)).toBeVisible()
  await expectSelected(page, '1 selected')
  // The words, two offers and the tools have a line each, and no tool stands alone in a fifth.
  const tools = ['Compare takes 2 to 4', 'Copy selected', 'Export selected']
  const boxes = await Promise.all(
    tools.map((name) => bar(page).getByRole('button', { name, exact: true }).boundingBox()),
  )
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1)
  const close = bar(page).getByRole('button', { name: 'Clear the selection' })
  const words = await bar(page).getByText('1 selected', { exact: true }).boundingBox()
  const top = (await close.boundingBox())?.y ?? 0
  expect(top).toBeLessThan((words?.y ?? 0) + (words?.height ?? 0))
  await close.click()
  await expect(bar(page)).toBeHidden()
})
