import { expect, type Locator, type Page, test } from '@playwright/test'

import { detailPanel, expectLoaded, serversTable, statusFilter } from './helpers'

/** More stops than there are before the table; without it a lost focus would be looked for forever. */
const mostStops = 30

test('the last server is reached, opened and left without a mouse', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  await tabTo(page, focused(table.getByRole('gridcell')))
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '2')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '4')
  await page.keyboard.press('ArrowRight')
  await expect(focusedCell(table)).toHaveAttribute('aria-colindex', '2')
  await page.keyboard.press('End')
  await expect(focusedCell(table)).toHaveAttribute('aria-colindex', '14')
  await expect(focusedCell(table)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await expect(focusedRow(table)).not.toHaveAttribute('aria-rowindex', '4')

  await page.keyboard.press('Control+End')
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '2501')
  await page.keyboard.press('Home')
  await expect(focusedCell(table)).toBeInViewport({ ratio: 1 })
  const name = await focusedCell(table).innerText()

  await page.keyboard.press('Enter')
  const panel = detailPanel(page)
  const heading = panel.getByRole('heading', { level: 2 })
  await expect(heading).toBeVisible()
  expect(name).toContain(await heading.innerText())
  await expect(focusedRow(table)).toHaveAttribute('aria-current', 'true')

  await tabTo(page, focused(panel.getByRole('button', { name: 'Close detail' })))
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '2501')
  await page.keyboard.press('Control+Home')
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '2')
})

test('Escape on a row closes the detail', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const table = serversTable(page)
  await tabTo(page, focused(table.getByRole('gridcell')))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(detailPanel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(detailPanel(page)).toBeHidden()
  await expect(focusedRow(table)).toHaveAttribute('aria-rowindex', '3')
})

test('the table is one key away from the first stop of Tab', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('button', { name: 'Go to the table' })
  await expect(focused(skip)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(focusedRow(serversTable(page))).toHaveAttribute('aria-rowindex', '2')
})

test('a filter is chosen and cleared by keyboard', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const status = statusFilter(page)
  await tabTo(page, focused(status))
  await page.keyboard.press('Enter')
  const menu = page.getByRole('menu', { name: 'Status' })
  await expect(focused(menu.getByRole('menuitemradio', { name: /^ACTIVE/ }))).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(status).toHaveText('ERROR')
  await expect(focused(status)).toBeVisible()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('any')
})

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press('Tab')
    if ((await target.count()) > 0) return
  }
  await expect(target, 'reached by Tab').toBeVisible()
}

function focused(locator: Locator): Locator {
  return locator.and(locator.page().locator(':focus'))
}

function focusedCell(table: Locator): Locator {
  return focused(table.getByRole('gridcell'))
}

function focusedRow(table: Locator): Locator {
  return table.getByRole('row').filter({ has: table.page().locator(':focus') })
}
