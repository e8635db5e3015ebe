import { expect, test } from '@playwright/test'

import { expectLoaded } from './helpers'

// What these need of the API no simulated project does: answers are held or replaced between browser and proxy.

test('the marks of a partial list go when it is known to be complete, and not before', async ({
  page,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let asked = 0
  // The last look at the list.
  await page.route(/cloudservers\/detail\?limit=1&offset=1$/, async (route) => {
    asked += 1
    await released
    await route.continue()
  })
  await page.goto('/?project=bin-off&limit=30&sort=name')
  await expect.poll(() => asked).toBe(1)

  // Every row is there, but nobody knows yet whether the list stood still.
  await expect(page.getByText('40 of 40 servers', { exact: true })).toBeVisible()
  const sorted = page.getByText('sorted among the rows loaded so far', { exact: true })
  const counted = page.getByText('counted and sorted among the rows loaded so far', {
    exact: true,
  })
  const facets = page.getByText('Of the rows loaded so far.', { exact: true })
  const exported = page.getByText('Only the rows loaded so far can be exported.')
  await expect(sorted).toBeVisible()
  await expect(facets).toBeVisible()
  await page.getByRole('combobox', { name: 'Refine' }).fill('status:ACTIVE,SHUTOFF')
  await expect(counted).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(exported).toBeVisible()
  await expect(page.getByText('complete', { exact: true })).toBeHidden()

  release()
  await expect(exported).toBeHidden()
  await page.keyboard.press('Escape')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  for (const mark of [sorted, counted, facets]) await expect(mark).toBeHidden()
  expect(asked).toBe(1)
})

const goneMarker = {
  status: 400,
  json: { error: { code: 'Ecs.0005', message: 'The marker is not the ID of a server here.' } },
}

test('recycle bin: a server that left while it was the marker does not end the list', async ({
  page,
}) => {
  let asked = 0
  await page.route(/recycle-bin\/cloudservers\?.*marker=/, async (route) => {
    asked += 1
    await (asked === 2 ? route.fulfill(goneMarker) : route.continue())
  })
  await page.goto('/?project=large&tab=recycle-bin')
  await expectLoaded(page, '250 servers', 'complete')
})

test('recycle bin: where the API refuses every marker, Reload is the way on', async ({ page }) => {
  const afterMarker = /recycle-bin\/cloudservers\?.*marker=/
  await page.route(afterMarker, (route) => route.fulfill(goneMarker))
  await page.goto('/?project=large&tab=recycle-bin')
  await expect(
    page.getByText('partial: the API refused to go on after the last server, which may have gone', {
      exact: true,
    }),
  ).toBeVisible()
  await expect(page.getByText('100 loaded, more available', { exact: true })).toBeVisible()
  await page.unroute(afterMarker)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expectLoaded(page, '250 servers', 'complete')
})
