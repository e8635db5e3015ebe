import { expect, type Route, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  hold,
  openRow,
  recordAnswers,
  serversTable,
} from './helpers'
import { simulatedServers } from './simulated-rows'

// What stands only while something loads: answers are held here, since the slowest project waits for no slow machine.

const progress = { name: 'Servers loaded' }
const laterPages = /cloudservers\/detail\?.*offset=(?!1$)/

test('rows are usable from the first page on; a stopped load keeps them and goes on later', async ({
  page,
}) => {
  const [first] = simulatedServers('demo')
  const answers = recordAnswers(page, 'cloudservers/detail')
  const releaseLast = await hold(page, /cloudservers\/detail\?limit=500&offset=[456]$/)
  const releaseSecond = await hold(page, /cloudservers\/detail\?limit=500&offset=[23]$/)
  await page.goto('/?project=demo&limit=500')
  const bar = page.getByRole('progressbar', progress)
  await expect(page.getByText('500 of 2,500 servers', { exact: true })).toBeVisible()
  await expect(bar).toHaveAttribute('max', '2500')
  await expect(bar).toHaveAttribute('value', '500')
  await expect(serversTable(page)).toHaveAttribute('aria-busy', 'true')

  await openRow(serversTable(page), String(first?.['name']))
  await expect(detailPanel(page).getByRole('heading', { level: 2 })).toHaveText(
    String(first?.['name']),
  )

  releaseSecond()
  await expect(page.getByText('1,500 of 2,500 servers', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('partial: loading was stopped', { exact: true })).toBeVisible()
  await expect(bar).toBeHidden()
  await expect(page.getByText('1,500 of 2,500 servers', { exact: true })).toBeVisible()
  await expect(dataRows(serversTable(page)).first()).toBeVisible()

  await page.getByRole('button', { name: 'Load the rest' }).click()
  await expect(bar).toBeVisible()
  releaseLast()
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  // The last page is full, so another one must say that there is no more, and the first one that nothing changed. What
  // stood was not asked for again.
  const pages = answers.map((answer) => answer.page)
  expect(pages.toSorted()).toEqual(['1', '1', '2', '3', '4', '5', '6'])
  await expect(detailPanel(page)).toBeVisible()
})

test('the first rows come where their places were held', async ({ page }) => {
  await hold(page, laterPages)
  const release = await hold(page, /cloudservers\/detail\?.*offset=1$/)
  await page.goto('/?project=demo')
  const header = serversTable(page).getByRole('columnheader', { name: 'Name' })
  await expect(header).toBeVisible()
  await expect(page.getByText('Loading servers').first()).toBeVisible()
  const before = await header.boundingBox()
  release()
  await expect(page.getByText('200 of 2,500 servers', { exact: true })).toBeVisible()
  expect(await header.boundingBox()).toEqual(before)
  await expect(page.getByRole('button', { name: 'Columns' })).toBeVisible()
  expect(await header.boundingBox()).toEqual(before)
})

test('a reload keeps the rows until the new ones are complete', async ({ page }) => {
  await page.goto('/?project=demo&limit=1000')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const release = await hold(page, laterPages)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await expect(dataRows(serversTable(page)).first()).toBeVisible()
  await expect(page.getByText('reloading, 1,000 so far', { exact: true })).toBeVisible()
  await expect(page.getByText('2,500 of 2,500 servers', { exact: true })).toBeVisible()
  await expect(serversTable(page)).toHaveAttribute('aria-rowcount', '2501')
  release()
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
})

test('a server on a page that is not loaded yet opens as soon as it is', async ({ page }) => {
  const last = simulatedServers('demo').at(-1)
  const release = await hold(page, /cloudservers\/detail\?limit=200&offset=13$/)
  await page.goto(`/?project=demo&server=${last?.id}`)
  const panel = detailPanel(page)
  await expect(panel).toContainText('Loading goes on')
  release()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(String(last?.['name']))
  await expect(panel.getByRole('heading', { name: 'Overview' })).toBeVisible()
})

test('the recycle bin never gives a total before the end, because the API gives none', async ({
  page,
}) => {
  const total = page.getByText(/\d of [\d,]+ servers/)
  const afterMarker = /recycle-bin\/cloudservers\?.*marker=/
  const held: Route[] = []
  await page.route(afterMarker, (route) => void held.push(route))
  await page.goto('/?project=large&tab=recycle-bin')
  const table = page.getByRole('grid', { name: 'Recycle bin' })
  const bar = page.getByRole('progressbar', progress)
  await expect(page.getByText('100 loaded, more available', { exact: true })).toBeVisible()
  await expect(bar).toBeVisible()
  await expect(bar).not.toHaveAttribute('value')
  await expect(total).toHaveCount(0)
  await expect(table).toHaveAttribute('aria-rowcount', '-1')
  await expect.poll(() => held.length).toBe(1)
  await held[0]?.continue()
  await expect(page.getByText('200 loaded, more available', { exact: true })).toBeVisible()
  await expect(total).toHaveCount(0)

  await expect.poll(() => held.length).toBe(2)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('partial: loading was stopped', { exact: true })).toBeVisible()
  await expect(total).toHaveCount(0)
  await page.unroute(afterMarker)
  await page.getByRole('button', { name: 'Load the rest' }).click()
  await expectLoaded(page, '250 servers', 'complete')
  await expect(table).toHaveAttribute('aria-rowcount', '251')
})

test('a reload asks all projects anew, and Cancel stops all', async ({ page }) => {
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
  const reload = page.getByRole('button', { name: 'Reload', exact: true })
  await page.goto('/?project=*&name=auth-api-prod')
  // One project takes two seconds for a page, another one lets few requests pass.
  await expect(reload).toBeVisible({ timeout: 60_000 })
  await hold(page, /\/v1\/slow\//)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await reload.click()
  await expect(cancel).toBeVisible()
  for (const id of ['demo', 'large', 'forbidden', 'slow']) {
    await expect
      .poll(() => asked.some((url) => url.includes(`/v1/${id}/`)), { message: id })
      .toBe(true)
  }
  await cancel.click()
  await expect(reload).toBeVisible()
  await expect(cancel).toBeHidden()
})

test('a project that has not answered yet says so, and nothing is said of all before it has', async ({
  page,
}) => {
  const release = await hold(page, /\/v1\/slow\//)
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.getByRole('button', { name: 'Find in all projects' }).click()
  const dialog = page.getByRole('dialog', { name: 'Find in all projects' })
  await dialog.getByRole('textbox').fill('auth-api')
  await dialog.getByRole('textbox').press('Enter')
  const heading = page.getByRole('heading', { level: 3, name: 'Slow', exact: true })
  const slow = dialog.getByRole('listitem').filter({ has: heading })
  await expect(dialog).toContainText('11 of 12 projects have answered')
  await expect(dialog.getByRole('progressbar')).toHaveAttribute('value', '11')
  await expect(slow).toContainText('asked…')
  await expect(dialog.getByRole('status')).toHaveText('')
  release()
  await expect(dialog.getByRole('status')).toContainText('in full')
  await expect(slow).not.toContainText('asked…')
})
