import { expect, test } from '@playwright/test'

import { dataRows, expectLoaded, expectRefinable, recordQueries, serversTable } from './helpers'

test('a list that changes with every request is never called complete', async ({ page }) => {
  const complete = page.getByText('complete', { exact: true })
  const changed = page.getByText(
    /^(servers may be missing or gone|the API counts .+ came): the list changed while it was loading$/,
  )
  const queries = recordQueries(page, 'cloudservers/detail')
  await page.goto('/?project=drifting&sort=name')
  await expect(changed).toBeVisible()
  await expect(complete).toBeHidden()
  await expect(page.getByText('sorted among the rows loaded so far', { exact: true })).toBeVisible()
  await expect(page.getByText('Of the rows loaded so far.', { exact: true })).toBeVisible()
  await expect(dataRows(serversTable(page)).first()).toBeVisible()
  // It was loaded anew by itself, once.
  const loads = (all: readonly string[]) => all.filter((query) => query.endsWith('offset=2')).length
  expect(loads(queries)).toBe(2)

  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('Only the rows loaded so far can be exported.')).toBeVisible()
  await page.keyboard.press('Escape')

  const again = page.waitForRequest((request) => request.url().endsWith('offset=3'))
  await page.getByRole('button', { name: 'Reload' }).click()
  await again
  await expect(changed).toBeVisible()
  await expect(complete).toBeHidden()

  // All of it in one page is what it was at one moment.
  await page.goto('/?project=drifting&limit=1000')
  await expectLoaded(page, '400 of 400 servers', 'complete')
})

test('a list that is paused can be reloaded', async ({ page }) => {
  const paused = page.getByText('partial: paused at 5,000', { exact: true })
  await page.goto('/?project=large')
  await expect(paused).toBeVisible()
  await expectRefinable(page)
  const first = page.waitForRequest((request) => request.url().endsWith('offset=1'))
  await page.getByRole('button', { name: 'Reload' }).click()
  await first
  await expect(paused).toBeVisible()
  await expect(page.getByText('5,000 of 20,000 servers', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Load the remaining 15,000' })).toBeVisible()
})
