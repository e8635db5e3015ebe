import { expect, test } from '@playwright/test'

import { expectLoaded, recordQueries } from './helpers'

test('a reload by itself that fails says so and waits for one by hand', async ({ page }) => {
  await page.clock.install()
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const queries = recordQueries(page, 'cloudservers/detail')
  await page.route(/cloudservers\/detail/, (route) => route.abort())
  await page.getByRole('button', { name: 'Auto off', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'every 30 s' }).click()
  await page.clock.runFor(31_000)
  await expect(page.getByRole('button', { name: 'every 30 s, paused' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Reloading failed')
  const failed = queries.length
  await page.clock.runFor(600_000)
  expect(queries).toHaveLength(failed)
  await page.unroute(/cloudservers\/detail/)
  await page.getByRole('button', { name: 'Reload', exact: true }).click()
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(page.getByRole('button', { name: 'every 30 s', exact: true })).toBeVisible()
})
