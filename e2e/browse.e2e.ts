import { expect, test } from '@playwright/test'

import {
  expectLoaded,
  expectRowVisible,
  recycleBinTable,
  serversTable,
  slideToLastColumn,
} from './helpers'
import { simulatedServers } from './simulated-rows'

test('loads every server of a project', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  await expect(table).toHaveAttribute('aria-rowcount', '2501')
  await expect(table).toHaveAttribute('aria-busy', 'false')
  await expect(page.getByRole('progressbar', { name: 'Servers loaded' })).toBeHidden()
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
