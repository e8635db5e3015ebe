import { expect, type Page, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  inAddress,
  recycleBinTable,
  serversTable,
  slideToLastColumn,
} from './helpers'

const bin = '/?project=demo&tab=recycle-bin'

/** The cells of the last column, of the rows in view. */
async function purgeCells(page: Page) {
  const table = recycleBinTable(page)
  await expect(table.getByRole('columnheader').last()).toHaveText('Purge')
  await slideToLastColumn(table)
  const at = await table.getByRole('columnheader').count()
  return dataRows(table).locator(`[role=gridcell][aria-colindex="${at}"]`)
}

test('the view of what is purged next: the soonest first, all of it an estimate', async ({
  page,
}) => {
  await page.goto(bin)
  await expectLoaded(page, '60 servers', 'complete')
  await page.getByRole('button', { name: 'View: Whole bin' }).click()
  await page
    .getByRole('group', { name: 'Views' })
    .getByRole('button', { name: /^Purged next/ })
    .click()
  await expect(page.getByText('sorted by Purge', { exact: true })).toBeVisible()
  await expect.poll(() => inAddress(page, 'sort')).toEqual(['purge'])

  await purgeCells(page)
  // Rows stand in the document in any order.
  const cell = (place: number) =>
    recycleBinTable(page)
      .locator(`[aria-rowindex="${place + 1}"]`)
      .getByRole('gridcell')
      .last()
  await expect(cell(3)).toHaveText('in 5 h est.')
  await expect(cell(4)).toHaveText('in 20 h est.')
  await expect(cell(5)).toHaveText('in 1 d est.')
  // What a longer retention of before still keeps.
  for (const place of [1, 2]) {
    await expect(cell(place).getByRole('img')).toHaveAccessibleName(
      /^unknown: by the policy of now it would be gone since .* UTC; the policy of when it was deleted counts$/,
    )
  }

  await cell(3).hover()
  await expect(cell(3)).toHaveAttribute(
    'title',
    /^\d{4}-\S+ \S+ UTC\+8\n\d{4}-\S+ \S+ UTC\nestimated: last update \d{4}-\S+ \S+ UTC \+ 7 days by the policy of now$/,
  )
})

test('a reported deletion counts more than the last update, in the detail too', async ({
  page,
}) => {
  await page.goto(`${bin}&q=has:terminated`)
  const cells = await purgeCells(page)
  await expect(cells).toHaveText(['in 2 d est.'])
  await cells.hover()
  await expect(cells).toHaveAttribute('title', /\nestimated: reported deletion /)

  await cells.click()
  const purge = detailPanel(page).getByRole('definition').filter({ hasText: '(in 2 d, estimated)' })
  await expect(purge).toContainText(/reported deletion \d{4}-\S+ \S+ UTC \+ 7 days by the policy/)
})

test('without any time it is unknown, in the detail too', async ({ page }) => {
  await page.goto(`${bin}&q=-has:binned`)
  const reason = 'unknown: neither a deletion nor an update is reported'
  const cells = await purgeCells(page)
  await expect(cells).toHaveText(['–', '–'])
  for (const place of [0, 1]) {
    await expect(cells.nth(place).getByRole('img')).toHaveAccessibleName(reason)
  }
  await cells.first().click()
  await expect(detailPanel(page).getByText(reason)).toBeVisible()
})

test('the list of servers has no such column, and an address that names it says so', async ({
  page,
}) => {
  await page.goto('/?project=bin-off&columns=name,purge&sort=purge')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(page.getByText('columns names “purge”, which is no column to show')).toBeVisible()
  await expect(page.getByText('sort names “purge”, which is no column to sort by')).toBeVisible()
  await expect(serversTable(page).getByRole('columnheader')).toHaveText(['Name'])
  expect(inAddress(page, 'sort')).toEqual([])
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(page.getByRole('checkbox', { name: 'Updated' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Purge' })).toHaveCount(0)

  await page.goto(`${bin}&columns=name,updated`)
  await expectLoaded(page, '60 servers', 'complete')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Purge' }).click()
  await expect(recycleBinTable(page).getByRole('columnheader')).toHaveText([
    'Name',
    'Updated',
    'Purge',
  ])
})
