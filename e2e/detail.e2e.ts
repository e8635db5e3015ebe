import { expect, type Page, test } from '@playwright/test'

import { fieldLabels } from '~/servers/detail/field-labels'

import { detailPanel, openRow, serversTable } from './helpers'
import { simulatedServers, type SimulatedRow } from './simulated-rows'

const userData = 'OS-EXT-SRV-ATTR:user_data'
const servers = simulatedServers('demo')

test('a row opens its detail, which can be closed', async ({ page }) => {
  const [server] = servers
  await page.goto('/?project=demo')
  await openRow(serversTable(page), String(server?.['name']))
  const panel = detailPanel(page)
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(String(server?.['name']))
  await expect(panel.getByRole('definition').filter({ hasText: server?.id ?? '' })).toBeVisible()
  await panel.getByRole('button', { name: 'Close detail' }).click()
  await expect(panel).toBeHidden()
})

test('the detail holds every field of the answer, and the raw JSON', async ({ page }) => {
  const server = serverWith((row) => hasText(row[userData]) && row['tags'] !== null)
  const panel = await openServer(page, server)
  const labels = Object.keys(server).map((name) => fieldLabels.get(name) ?? name)
  expect(await panel.getByRole('term').allInnerTexts()).toEqual(expect.arrayContaining(labels))

  const { [userData]: text, ...shown } = server
  const withheld = { 'ecs-inventory:withheld': { [userData]: { bytes: bytesOf(text) } } }
  const raw = await panel.getByText(/^\{\s+"id"/).innerText()
  expect(withoutTimes(raw)).toEqual(withoutTimes(JSON.stringify({ ...shown, ...withheld })))
})

test('user data is said to exist, with its size, and is not shown', async ({ page }) => {
  const server = serverWith((row) => hasText(row[userData]))
  const panel = await openServer(page, server)
  const bytes = bytesOf(server[userData])
  await expect(panel.getByText(`present, ${bytes} bytes, withheld`)).toBeVisible()
})

test('fields that nobody documented stand under a heading of their own', async ({ page }) => {
  const panel = await openServer(
    page,
    serverWith((row) => 'edgecloud_name' in row),
  )
  await expect(panel.getByRole('heading', { name: 'Other fields' })).toBeVisible()
  await expect(panel.getByRole('term').filter({ hasText: 'edgecloud_name' })).toBeVisible()
  await expect(
    panel.getByRole('definition').filter({ hasText: 'edge-east-01' }).first(),
  ).toBeVisible()
})

test('a server that is not among the rows is said to be missing', async ({ page }) => {
  await page.goto('/?project=bin-off&server=00000000-0000-4000-8000-000000000000')
  await expect(detailPanel(page)).toContainText('This server is not among the loaded rows.')
})

function serverWith(matches: (row: SimulatedRow) => boolean): SimulatedRow {
  const server = servers.find(matches)
  if (server === undefined) throw new Error('the project demo holds no such server')
  return server
}

async function openServer(page: Page, server: SimulatedRow) {
  await page.goto(`/?project=demo&server=${server.id}`)
  const panel = detailPanel(page)
  await expect(panel.getByRole('heading', { name: 'Raw JSON' })).toBeVisible()
  return panel
}

/** Times depend on when the simulation started. */
function withoutTimes(json: string): unknown {
  return JSON.parse(json.replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z?"/g, '"a time"'))
}

function hasText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function bytesOf(base64: unknown): number {
  return Buffer.from(String(base64), 'base64').length
}
