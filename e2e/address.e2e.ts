import { expect, test } from '@playwright/test'

import {
  apiFilters,
  detailPanel,
  expectLoaded,
  inAddress,
  recordQueries,
  recycleBinTable,
  serversTable,
  statusFilter,
} from './helpers'
import { simulatedServers } from './simulated-rows'

test('Back undoes a whole typed word, pauses in it included', async ({ page }) => {
  await page.goto('/?project=bin-off')
  const name = apiFilters(page).getByRole('textbox', { name: 'Name' })
  await name.pressSequentially('prod')
  await expect.poll(() => inAddress(page, 'name')).toEqual(['prod'])
  await name.pressSequentially('-0')
  await expect.poll(() => inAddress(page, 'name')).toEqual(['prod-0'])
  await page.goBack()
  await expect.poll(() => inAddress(page, 'name')).toEqual([])
  await expect(name).toHaveValue('')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.goForward()
  await expect(name).toHaveValue('prod-0')
})

test('text that the API would refuse shows why and is not sent', async ({ page }) => {
  const queries = recordQueries(page, 'cloudservers/detail')
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const asked = queries.length
  const ip = apiFilters(page).getByRole('textbox', { name: 'IP' })
  await ip.fill('999')
  await ip.press('Enter')
  await expect(apiFilters(page).getByRole('alert')).toHaveText(
    /^IP takes a private IPv4 address or /,
  )
  await expect(ip).toHaveAttribute('aria-invalid', 'true')
  await apiFilters(page).getByRole('textbox', { name: 'Name' }).focus()
  await expect(ip).toHaveValue('999')
  expect(inAddress(page, 'ip')).toEqual([])

  await ip.fill('10.')
  await expect.poll(() => inAddress(page, 'ip')).toEqual(['10.'])
  await expect.poll(() => queries.slice(asked)).toEqual(['ip=10.&limit=200&offset=1'])
  await expect(apiFilters(page).getByRole('alert')).toBeHidden()
})

test('what the address holds in vain is dropped with a notice', async ({ page }) => {
  await page.goto('/?project=bin-off&colour=blue&status=WALKING&limit=0&ip=10.&ip=11.&name=prod')
  const notice = page.getByRole('status').filter({ hasText: 'Parts of the address were left out.' })
  await expect(notice).toContainText('colour is not a parameter of this page')
  await expect(notice).toContainText('status takes one of ACTIVE, SHUTOFF')
  await expect(notice).toContainText('limit takes a whole number from 1 to 1000')
  await expect(notice).toContainText('ip takes one value; it was given several')
  expect(new URL(page.url()).search).toBe('?project=bin-off&name=prod')
  await expect(apiFilters(page).getByRole('textbox', { name: 'Name' })).toHaveValue('prod')
  await notice.getByRole('button', { name: 'Dismiss' }).press('Enter')
  await expect(notice).toBeHidden()
  await expect(apiFilters(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
})

test('the address row fits a small screen with all filters set, and clearing them leaves the focus there', async ({
  page,
}) => {
  await page.goto(
    '/?project=bin-off&status=ERROR&name=web&ip=10.&tags=env%3Dprod&tags=team&tags=owner&not-tags=x&flavor=s6&limit=50',
  )
  const filters = apiFilters(page)
  await expect(filters.getByRole('button', { name: /^View:/ })).toBeInViewport({ ratio: 1 })
  await filters.getByRole('button', { name: /more Tags$/ }).click()
  await expect(
    filters.getByRole('list', { name: 'All Tags set' }).getByRole('listitem'),
  ).toHaveText(['env=prod', 'team', 'owner'])
  await page.keyboard.press('Escape')
  await filters.getByRole('button', { name: 'Clear filters' }).click()
  await expect(filters.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expectLoaded(page, '40 of 40 servers', 'complete')
})

test('without rows there is nothing to copy or export', async ({ page }) => {
  await page.goto('/?project=empty')
  for (const name of ['Copy', 'Export']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled()
  }
})

test('an unknown project is named, and the first one shown', async ({ page }) => {
  await page.goto('/?project=nowhere')
  await expect(page.getByRole('status').filter({ hasText: 'nowhere' })).toContainText(
    'Project nowhere is not configured here; Demo is shown.',
  )
  await expect(page.getByRole('button', { name: /^Project Demo/ })).toBeVisible()
})

test('a link opens with its filters and its server', async ({ page }) => {
  const server = simulatedServers('demo').find((row) => row['status'] === 'SHELVED')
  await page.goto(`/?project=demo&status=SHELVED&not-tags=env%3Dnone&server=${server?.id}`)
  await expect(statusFilter(page)).toHaveText('SHELVED')
  await expect(
    apiFilters(page).getByRole('list', { name: 'Not tags set' }).getByRole('listitem'),
  ).toHaveText('env=none')
  await expect(detailPanel(page).getByRole('heading', { level: 2 })).toHaveText(
    String(server?.['name']),
  )
  await expect(serversTable(page).locator('[aria-current]')).toHaveCount(1)
  await page.goBack()
  await page.goForward()
  await expect(detailPanel(page)).toBeVisible()
})

test('Back closes the detail that a click opened', async ({ page }) => {
  const secondId = simulatedServers('bin-off')[1]?.id
  await page.goto('/?project=bin-off')
  const rows = serversTable(page).getByRole('row')
  await rows.nth(1).getByRole('gridcell').first().click()
  await expect(detailPanel(page)).toBeVisible()
  await rows.nth(2).getByRole('gridcell').first().click()
  await expect(rows.nth(2)).toHaveAttribute('aria-current', 'true')
  await expect.poll(() => inAddress(page, 'server')).toEqual([secondId])
  await page.goBack()
  await expect(detailPanel(page)).toBeHidden()
  expect(inAddress(page, 'server')).toEqual([])
})

test('project and tab are steps that Back undoes', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')

  await page.getByRole('button', { name: /^Project/ }).click()
  await page.getByRole('menuitemradio', { name: /^Demo/ }).click()
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  expect(inAddress(page, 'project')).toEqual(['demo'])

  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(recycleBinTable(page)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Recycle bin' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expectLoaded(page, '60 servers', 'complete')
  await expect(page).toHaveTitle('Demo · Recycle bin – ECS Inventory')
  expect(inAddress(page, 'tab')).toEqual(['recycle-bin'])

  await page.goBack()
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expect(page).toHaveTitle('Demo · Servers – ECS Inventory')
  await page.goBack()
  await expectLoaded(page, '40 of 40 servers', 'complete')
  expect(inAddress(page, 'project')).toEqual(['bin-off'])
})

test('name and tags go along to the other tab, what only one tab knows stays behind', async ({
  page,
}) => {
  await page.goto('/?project=demo&name=prod&tags=env%3Dprod&status=ACTIVE')
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(recycleBinTable(page)).toBeVisible()
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ project: 'demo', tab: 'recycle-bin', name: 'prod', tags: 'env=prod' })
  await page.goBack()
  await expect(statusFilter(page)).toHaveText('ACTIVE')
})
