import { expect, type Locator, type Page, test } from '@playwright/test'

import {
  apiFilters,
  dataRows,
  detailPanel,
  expectLoaded,
  expectRefinable,
  expectRowVisible,
  openRow,
  serversTable,
  statusFilter,
} from './helpers'

// A window of 1280 pixels at 400 % zoom leaves 320 CSS pixels.
const zoomed = { width: 320, height: 640 }

test.describe('at 400 % zoom', () => {
  test.use({ viewport: zoomed })

  test('every control can be reached and read', async ({ page }) => {
    await page.goto('/?project=demo&tags=env%3Dprod')
    await expect(page.getByText('complete', { exact: true })).toBeVisible()
    await expectRefinable(page)
    await expectNoSidewaysScroll(page)
    const controls = page
      .getByRole('banner')
      .or(apiFilters(page))
      .getByRole('button')
      .or(page.getByRole('banner').getByRole('link'))
      .or(apiFilters(page).getByRole('textbox'))
      .or(page.getByRole('button', { name: 'Reload' }))
    for (const control of await controls.all()) await expectWhole(control)
    for (const text of ['simulated data', 'complete']) {
      await expectWhole(page.getByText(text, { exact: true }))
    }
    await expectWhole(page.getByText(/^[\d,]+ of [\d,]+ servers$/))
    for (const cell of await dataRows(serversTable(page)).first().getByRole('gridcell').all()) {
      await expectUncovered(cell)
    }
  })

  test('filter, table and detail work', async ({ page }) => {
    await page.goto('/?project=demo')
    await statusFilter(page).click()
    const choice = page.getByRole('menuitemradio', { name: /^SUSPENDED|^SHELVED\b/ })
    await expectWhole(choice)
    await choice.click()
    await expectRowVisible(serversTable(page), { Status: 'SHELVED' })
    await apiFilters(page).getByRole('button', { name: 'More' }).click()
    for (const label of ['Flavor', 'Enterprise project', 'Reservation', 'Page size']) {
      await expectWhole(page.getByLabel(label, { exact: true }))
    }
    await page.keyboard.press('Escape')

    await openRow(serversTable(page), 'SHELVED')
    const panel = detailPanel(page)
    await expectWhole(panel.getByRole('heading', { level: 2 }))
    await expectWhole(panel.getByRole('button', { name: 'Close detail' }))
    await expectNoSidewaysScroll(page)
    await panel.getByRole('heading', { name: 'Raw JSON' }).scrollIntoViewIfNeeded()
    await expectWhole(panel.getByRole('heading', { name: 'Raw JSON' }))
    await panel.getByRole('button', { name: 'Close detail' }).click()
    await expect(dataRows(serversTable(page)).first()).toBeVisible()
  })

  test('the recycle bin and a failure can be read', async ({ page }) => {
    await page.goto('/?project=demo&tab=recycle-bin')
    await expectLoaded(page, '60 servers', 'complete')
    await expectNoSidewaysScroll(page)
    await expectWhole(page.getByText(/^Recycle bin: on/))
    await apiFilters(page).getByRole('button', { name: 'Expected fields' }).click()
    await expectWhole(page.getByRole('checkbox', { name: 'system_tags' }))

    await page.goto('/?project=forbidden')
    await expectWhole(page.getByRole('alert').getByRole('heading'))
    await expectWhole(page.getByRole('button', { name: 'Copy request ID' }))
    await expectNoSidewaysScroll(page)
  })
})

test.describe('in a window without room for list and detail', () => {
  for (const [width, height] of [
    [320, 256],
    [390, 800],
  ] as const) {
    test(`of ${width} by ${height}, a key opens the detail, and Escape goes back to the row`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await page.goto('/?project=bin-off')
      await expectRefinable(page)
      await page.getByRole('button', { name: 'Go to the table' }).press('Enter')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const panel = detailPanel(page)
      const fields = panel.getByRole('region', { name: 'Fields', exact: true })
      await expect(fields).toBeFocused()
      await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 0.98 })
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
      const row = serversTable(page).locator('[aria-rowindex="3"]')
      await expect(row.locator(':focus')).toBeInViewport({ ratio: 0.98 })
    })
  }
})

test('everything is there in the colours that a person forces', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expectRowVisible(serversTable(page), { Status: 'ACTIVE' })
  await openRow(serversTable(page), 'ACTIVE')
  await expect(detailPanel(page)).toBeVisible()
  const name = apiFilters(page).getByRole('textbox', { name: 'Name' })
  await name.focus()
  await expect(name).toBeFocused()
  await expect(page.getByRole('button', { name: 'Close detail' })).toHaveCSS(
    'forced-color-adjust',
    'auto',
  )
})

/** Expects that an element can be brought into view as a whole, with nothing over it. */
async function expectWhole(locator: Locator) {
  await locator.scrollIntoViewIfNeeded()
  // Not quite 1: text does not stand on whole pixels.
  await expect(locator).toBeInViewport({ ratio: 0.98 })
  await locator.click({ trial: true, timeout: 10_000 })
}

/** Expects that a cell can be read from edge to edge: no column that stays in place lies over it. */
async function expectUncovered(cell: Locator) {
  const edges = await cell.evaluate((element) => {
    element.scrollIntoView({ inline: 'end', block: 'nearest' })
    const { left, right, top, height } = element.getBoundingClientRect()
    return [left + 4, right - 4].map((x) =>
      element.contains(document.elementFromPoint(x, top + height / 2)),
    )
  })
  expect(edges, await cell.innerText()).toEqual([true, true])
}

async function expectNoSidewaysScroll(page: Page) {
  const { scrolled, width } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    width: innerWidth,
  }))
  expect(scrolled).toBeLessThanOrEqual(width)
}
