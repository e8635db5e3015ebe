import { expect, type Route, test } from '@playwright/test'

import { dataRows, expectLoaded, serversTable } from './helpers'

// These are states of the network between browser and proxy, which no simulated project can be in.

test('offline: says so, keeps the rows and loads again once connected', async ({
  page,
  context,
}) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Reload' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Reloading failed: This machine is offline.')
  await expect(page.getByText('not up to date: reloading failed', { exact: true })).toBeVisible()
  await expect(dataRows(serversTable(page)).first()).toBeVisible()

  await context.setOffline(false)
  await alert.getByRole('button', { name: 'Reload again' }).click()
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(alert).toBeHidden()
})

test('timeout: says that no answer came, and retries the one page', async ({ page }) => {
  const secondPage = /cloudservers\/detail\?limit=30&offset=2$/
  await page.route(secondPage, (route) =>
    route.fulfill({
      status: 504,
      json: {
        error_code: 'Proxy.Timeout',
        error_msg: 'No answer from ecs.example.com within 30 s.',
        request_id: 'e2e0',
      },
    }),
  )
  await page.goto('/?project=bin-off&limit=30')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Page 2 did not load: No answer in time.')
  await expect(alert).toContainText('No answer from ecs.example.com within 30 s.')
  await expect(page.getByText('30 of 40 servers', { exact: true })).toBeVisible()
  await expect(page.getByText('partial: page 2 failed', { exact: true })).toBeVisible()

  await page.unroute(secondPage)
  await alert.getByRole('button', { name: 'Retry page 2' }).click()
  await expectLoaded(page, '40 of 40 servers', 'complete')
})

test('the projects are asked for once, while the code of the page is still on its way', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  const projects = page.waitForRequest('**/api/projects')
  // Nothing of the page runs before the projects were asked for.
  await page.route('**/assets/*.js', async (route) => {
    await projects
    await route.continue()
  })
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  expect(asked.filter((path) => path === '/api/projects')).toHaveLength(1)
})

test('code on its way: Tab waits for the controls of Columns', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const held: Route[] = []
  await page.route(/ColumnsMenu/, (route) => void held.push(route))
  await page.getByRole('button', { name: 'Columns' }).focus()
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', { name: 'Columns, density, times and groups' })
  await expect(group).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(group).toBeFocused()
  await expect.poll(() => held.length).toBe(1)
  await held[0]?.continue()
  await expect(group.getByRole('radio', { name: 'regular' })).toBeFocused()
})
