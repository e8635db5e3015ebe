import { expect, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  expectRowVisible,
  recycleBinTable,
  serversTable,
  slideToLastColumn,
} from './helpers'

test('lists the deleted servers in columns of its own', async ({ page }) => {
  await page.goto('/?project=demo&tab=recycle-bin')
  await expectLoaded(page, '60 servers', 'complete')
  const table = recycleBinTable(page)
  await expect(table.getByRole('columnheader')).toHaveText([
    'Name',
    'Status',
    'Purge',
    'Addresses',
    'Flavor',
    'Image / OS',
    'AZ',
    'Volumes',
    'Tags',
    'Billing',
    'Created',
    'Updated',
  ])
  await expectRowVisible(table, {
    Status: 'SHUTOFF',
    Purge: /^in \d d est\.$/,
    Flavor: /\d+ vCPU · \d+ GiB/,
  })
  await slideToLastColumn(table)
  await expectRowVisible(table, { Created: /ago$/, Updated: /ago$/ })
  await expect(page.getByText('Recycle bin: on · keeps deleted servers for 7 days')).toBeVisible()

  await dataRows(table).first().getByRole('gridcell').first().click()
  await expect(detailPanel(page).getByRole('heading', { name: 'Raw JSON' })).toBeVisible()
})

// Each reason for an empty page reads differently.
const reasons = [
  { project: 'empty', heading: 'The recycle bin is empty', says: 'no deleted server is kept' },
  { project: 'bin-off', heading: 'The recycle bin is off', says: 'it keeps no deleted servers' },
  {
    project: 'bin-unavailable',
    heading: 'No recycle bin at this address',
    says: 'This region is probably without it',
  },
  {
    project: 'forbidden',
    heading: 'No permission to see the recycle bin',
    says: 'Ask for the permission ecs:recycleBin:listServers',
  },
  {
    project: 'expired',
    heading: 'The credentials were not accepted',
    says: 'check the access key, secret key or token',
  },
  {
    project: 'demo&name=no-such-server',
    heading: 'No server in the recycle bin matches',
    says: 'The API returned none for name no-such-server',
  },
]

for (const { project, heading, says } of reasons) {
  test(`no rows, project ${project}: ${heading}`, async ({ page }) => {
    await page.goto(`/?project=${project}&tab=recycle-bin`)
    await expect(page.getByRole('main').getByRole('heading')).toHaveText([heading])
    await expect(page.getByText(says)).toBeVisible()
    await expect(recycleBinTable(page)).toBeHidden()
  })
}

test('a region without the bin still lists its servers', async ({ page }) => {
  await page.goto('/?project=bin-unavailable&tab=recycle-bin')
  await expect(page.getByText('HTTP 404, APIGW.0101')).toBeVisible()
  await expect(page.getByText('The policy of the recycle bin cannot be read.')).toBeVisible()
  await page.getByRole('link', { name: 'Servers' }).click()
  await expect(serversTable(page)).toBeVisible()
  await expectLoaded(page, '40 of 40 servers', 'complete')
})
