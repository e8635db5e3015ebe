import { expect, type Page, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  expectRefinable,
  focusedRow,
  inAddress,
  recordQueries,
  recycleBinTable,
  serversTable,
} from './helpers'

/** Chooses after which time lists reload by themselves. */
async function choose(page: Page, before: string, period: string) {
  await page.getByRole('button', { name: before, exact: true }).click()
  await page.getByRole('menuitemradio', { name: period }).click()
}

function firstPages(queries: readonly string[]): number {
  return queries.filter((query) => /(^|&)offset=1(&|$)/.test(query)).length
}

/** The answer that ends a load of a list in several pages. */
async function lastLook(page: Page) {
  await page.waitForResponse((response) => response.url().endsWith('limit=1&offset=1'))
}

/** Lets time pass for the page. */
async function pass(page: Page, seconds: number) {
  await page.clock.runFor(seconds * 1000)
}

/** Lets time pass until something was asked for, which the load before it may hold up. */
async function passUntil(page: Page, asked: () => boolean) {
  await expect(async () => {
    await pass(page, 31)
    expect(asked()).toBe(true)
  }).toPass()
}

test('a list reloads by itself while one works with it, and nothing moves', async ({ page }) => {
  await page.clock.install()
  const queries = recordQueries(page, 'cloudservers/detail')
  await page.goto('/?project=demo&q=status%3AACTIVE')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  const refine = page.getByRole('combobox', { name: 'Refine' })

  // Off: nothing is asked for.
  const before = queries.length
  await pass(page, 600)
  expect(queries).toHaveLength(before)
  await choose(page, 'Auto off', 'every 30 s')
  await expect.poll(() => queries.length).toBeGreaterThan(before)
  await expect(page.getByRole('status').filter({ hasText: 'complete' })).toHaveCount(0)

  // The state of somebody at work: a row is ticked and open, the cell in focus far below.
  await table.evaluate((grid) => grid.scrollTo(0, 4_000))
  const row = dataRows(table).nth(12)
  await row
    .getByRole('gridcell')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] })
  await row.getByRole('gridcell').nth(1).click()
  await expect(detailPanel(page)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  const state = async () => ({
    scroll: await table.evaluate((grid) => [grid.scrollTop, grid.scrollLeft]),
    cell: await focusedRow(table).getAttribute('aria-rowindex'),
    focus: await page.evaluate(() => document.activeElement?.textContent),
    selected: await table.getByRole('row', { selected: true }).allInnerTexts(),
    refine: await refine.inputValue(),
    server: inAddress(page, 'server'),
    detail: await detailPanel(page).getByRole('heading').allInnerTexts(),
    words: await page.getByRole('contentinfo').allInnerTexts(),
    spoken: await page.getByRole('status').allInnerTexts(),
  })
  await pass(page, 1)
  const stood = await state()
  expect(stood.scroll[0]).toBeGreaterThan(3_000)
  for (const _ of [1, 2]) {
    const asked = firstPages(queries)
    const last = lastLook(page)
    await pass(page, 31)
    await last
    await pass(page, 1)
    expect(firstPages(queries)).toBeGreaterThan(asked)
    await expect.poll(state).toEqual(stood)
  }

  // A button that is held down, and what is open, are waited for.
  await page.mouse.move(600, 300)
  await page.mouse.down()
  let waiting = queries.length
  await pass(page, 120)
  expect(queries).toHaveLength(waiting)
  const last = lastLook(page)
  await page.mouse.up()
  await pass(page, 1)
  await last
  await refine.fill('status:')
  await expect(page.getByRole('listbox')).toBeVisible()
  waiting = queries.length
  await pass(page, 120)
  expect(queries).toHaveLength(waiting)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await passUntil(page, () => queries.length > waiting)

  // The list that is not shown stays as it is; the choice holds for both.
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(dataRows(recycleBinTable(page)).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'every 30 s', exact: true })).toBeVisible()
  const left = queries.length
  const binQueries = recordQueries(page, 'recycle-bin/cloudservers')
  await passUntil(page, () => binQueries.length > 0)
  expect(queries).toHaveLength(left)
})

test('a list that never stands still reloads by itself, too, and each time says so', async ({
  page,
}) => {
  await page.clock.install()
  const changed = page.getByText(/: the list changed while it was loading$/).first()
  const queries = recordQueries(page, 'cloudservers/detail')
  await page.goto('/?project=drifting')
  await expect(changed).toBeVisible()
  await expectRefinable(page)
  await choose(page, 'Auto off', 'every minute')
  await pass(page, 2)
  for (const _ of [1, 2]) {
    const asked = firstPages(queries)
    await passUntil(page, () => firstPages(queries) > asked)
    await expect(changed).toBeVisible()
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden()
  }
  await page.reload()
  await expect(page.getByRole('button', { name: 'every minute', exact: true })).toBeVisible()
})
