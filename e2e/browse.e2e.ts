import { expect, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  expectRowVisible,
  openRow,
  recordAnswers,
  recycleBinTable,
  serversTable,
  slideToLastColumn,
} from './helpers'
import { simulatedServers } from './simulated-rows'

const progress = { name: 'Servers loaded' }

test('loads every server of a project', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  await expect(table).toHaveAttribute('aria-rowcount', '2501')
  await expect(table).toHaveAttribute('aria-busy', 'false')
  await expect(page.getByRole('progressbar', progress)).toBeHidden()
  const [first] = simulatedServers('demo')
  await expectRowVisible(table, {
    Name: String(first?.['name']),
    Status: String(first?.['status']),
    Power: /running|shut down|no state/,
    Addresses: /\d+\.\d+\.\d+\.\d+/,
  })
  await slideToLastColumn(table)
  await expectRowVisible(table, {
    Name: String(first?.['name']),
    Tags: /./,
    Created: /ago$|just now/,
  })
})

test('shows what each column is about in the header', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expect(serversTable(page).getByRole('columnheader')).toHaveText([
    'Name',
    'Status',
    'Power',
    'Task',
    'Marks',
    'Addresses',
    'Flavor',
    'Image / OS',
    'AZ',
    'Volumes',
    'Tags',
    'Billing',
    'Created',
    'Launched',
  ])
})

test('rows are usable from the first page on; a stopped load keeps them and goes on later', async ({
  page,
}) => {
  const [first] = simulatedServers('slow')
  const answers = recordAnswers(page, 'cloudservers/detail')
  // Small pages, so that a slow machine has opened the detail long before the last one.
  await page.goto('/?project=slow&limit=50')
  const bar = page.getByRole('progressbar', progress)
  await expect(bar).toBeVisible()
  await expect(page.getByText('50 of 1,000 servers', { exact: true })).toBeVisible()
  await expect(bar).toHaveAttribute('max', '1000')
  await expect(bar).toHaveAttribute('value', '50')
  await expect(serversTable(page)).toHaveAttribute('aria-busy', 'true')

  await openRow(serversTable(page), String(first?.['name']))
  await expect(detailPanel(page).getByRole('heading', { level: 2 })).toHaveText(
    String(first?.['name']),
  )

  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('partial: loading was stopped', { exact: true })).toBeVisible()
  await expect(bar).toBeHidden()
  const amount = page.getByText(/^\d+ of 1,000 servers$/)
  await expect(amount).toBeVisible()
  const standing = Number.parseInt(await amount.innerText(), 10) / 50
  await expect(dataRows(serversTable(page)).first()).toBeVisible()

  await page.getByRole('button', { name: 'Load the rest' }).click()
  await expect(bar).toBeVisible()
  await expectLoaded(page, '1,000 of 1,000 servers', 'complete')
  // The last page is full, so another one must say that there is no more, and the first one that nothing changed.
  const pages = answers.map((answer) => answer.page)
  expect(new Set(pages).size).toBe(1_000 / 50 + 1)
  const times = (number: number) => pages.filter((page) => page === String(number)).length
  expect(times(1)).toBe(2)
  // What stood was not asked for again.
  for (let number = 2; number <= standing; number += 1) expect(times(number)).toBe(1)
  await expect(detailPanel(page)).toBeVisible()
})

test('the first rows come where their places were held', async ({ page }) => {
  await page.goto('/?project=slow&limit=250')
  const header = serversTable(page).getByRole('columnheader', { name: 'Name' })
  await expect(header).toBeVisible()
  await expect(page.getByText('Loading servers').first()).toBeVisible()
  const before = await header.boundingBox()
  await expect(page.getByText('250 of 1,000 servers', { exact: true })).toBeVisible()
  expect(await header.boundingBox()).toEqual(before)
  await expect(page.getByRole('button', { name: 'Columns' })).toBeVisible()
  expect(await header.boundingBox()).toEqual(before)
})

test('a reload keeps the rows until the new ones are complete', async ({ page }) => {
  await page.goto('/?project=slow&limit=600')
  await expectLoaded(page, '1,000 of 1,000 servers', 'complete')
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await expect(dataRows(serversTable(page)).first()).toBeVisible()
  await expect(page.getByText('reloading, 600 so far', { exact: true })).toBeVisible()
  await expect(page.getByText('1,000 of 1,000 servers', { exact: true })).toBeVisible()
  await expect(serversTable(page)).toHaveAttribute('aria-rowcount', '1001')
  await expectLoaded(page, '1,000 of 1,000 servers', 'complete')
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
})

test('Back from the other list brings the open row into view again', async ({ page }) => {
  const far = simulatedServers('demo').at(180)
  await page.goto(`/?project=demo&sort=-name&server=${far?.id}`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const row = serversTable(page).locator('[aria-current]').getByRole('gridcell').first()
  await expect(row).toBeInViewport({ ratio: 1 })
  await page.getByRole('link', { name: 'Recycle bin', exact: true }).click()
  await expect(recycleBinTable(page)).toBeVisible()
  await page.goBack()
  await expect(row).toBeInViewport({ ratio: 1 })
})
