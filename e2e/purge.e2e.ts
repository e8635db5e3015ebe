import { expect, type Page, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  inAddress,
  recycleBinTable,
  serversTable,
} from './helpers'

const bin = '/?project=demo&tab=recycle-bin'

/** What is said of the purge of a row in view, by its place from 1 on: rows stand in the document in any order. */
async function purgeCell(page: Page, place: number) {
  const table = recycleBinTable(page)
  const header = table.getByRole('columnheader', { name: /^Purge/ })
  const at = await header.getAttribute('aria-colindex')
  return table.locator(`[aria-rowindex="${place + 1}"] [aria-colindex="${at}"]`)
}

async function expectShown(page: Page, rows: number) {
  await expect(dataRows(recycleBinTable(page))).toHaveCount(rows)
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

  // The times of the simulated ECS are those of its start: an hour may have passed since.
  await expect(await purgeCell(page, 1)).toHaveText(/^in [45] h est\.$/)
  await expect(await purgeCell(page, 2)).toHaveText(/^in (19|20) h est\.$/)
  await expect(await purgeCell(page, 3)).toHaveText(/^in (23 h|1 d) est\.$/)

  const next = await purgeCell(page, 1)
  await next.hover()
  await expect(next).toHaveAttribute(
    'title',
    /^\d{4}-\S+ \S+ UTC\+8\n\d{4}-\S+ \S+ UTC\nestimated: last update \d{4}-\S+ \S+ UTC \+ 7 days by the policy of now$/,
  )

  // What is unknown comes last, and with it what a longer retention of before still keeps.
  const table = recycleBinTable(page)
  await table.evaluate((grid) => grid.scrollTo(0, grid.scrollHeight))
  const gone = table.getByRole('img', {
    name: /^unknown: by the policy of now it would be gone since .* UTC; the policy of when it was deleted counts$/,
  })
  await expect(gone).toHaveCount(2)
  await expect((await purgeCell(page, 60)).getByRole('img')).toHaveAccessibleName(/^unknown: /)
})

test('a reported deletion counts more than the last update, in the detail too', async ({
  page,
}) => {
  await page.goto(`${bin}&columns=name,purge&q=has:terminated`)
  await expectShown(page, 1)
  const cell = await purgeCell(page, 1)
  await expect(cell).toHaveText('in 2 d est.')
  await cell.hover()
  await expect(cell).toHaveAttribute('title', /\nestimated: reported deletion /)

  await cell.click()
  const purge = detailPanel(page).getByRole('definition').filter({ hasText: '(in 2 d)' })
  await expect(purge).toContainText(
    /estimated: reported deletion \d{4}-\S+ \S+ UTC \+ 7 days by the policy of now/,
  )
})

test('without any time it is unknown, in the detail too', async ({ page }) => {
  await page.goto(`${bin}&columns=name,purge&q=-has:binned`)
  await expectShown(page, 2)
  const reason = 'unknown: neither a deletion nor an update is reported'
  for (const place of [1, 2]) {
    const unknown = (await purgeCell(page, place)).getByRole('img')
    await expect(unknown).toHaveAccessibleName(reason)
  }
  await (await purgeCell(page, 1)).click()
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
