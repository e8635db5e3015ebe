import { readFile } from 'node:fs/promises'

import { expect, type Locator, type Page, test } from '@playwright/test'

import { detailPanel, expectLoaded, inAddress, openRow, serversTable } from './helpers'
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
  const hovers = await panel
    .locator('[title]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('title') ?? ''))
  for (const name of Object.keys(server)) {
    const said = (hover: string) =>
      hover === name || hover.startsWith(`${name}\n`) || hover.includes(`Part of ${name}:`)
    expect(hovers.some(said), name).toBe(true)
  }

  const { [userData]: text, ...shown } = server
  const withheld = { 'ecs-inventory:withheld': { [userData]: { bytes: bytesOf(text) } } }
  const raw = await panel.getByRole('list', { name: 'Raw JSON' }).innerText()
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
  const others = panel.getByRole('region', { name: 'Other fields' })
  await expect(others.getByRole('term').filter({ hasText: 'edgecloud_name' })).toBeVisible()
  await expect(others.getByRole('definition').filter({ hasText: 'edge-east-01' })).toBeVisible()
})

test('an address that names a server brings its row into view, until somebody scrolls', async ({
  page,
}) => {
  const row = serversTable(page).locator('[aria-current]').getByRole('gridcell').first()
  // Sorted, so that later pages bring rows before it.
  const far = simulatedServers('demo').at(180)
  await page.goto(`/?project=demo&sort=-name&server=${far?.id}`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expect(row).toBeInViewport({ ratio: 1 })

  const last = simulatedServers('bin-off').at(-1)
  await page.goto(`/?project=bin-off&server=${last?.id}`)
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(row).toBeInViewport({ ratio: 1 })
  await page.reload()
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(row).toBeInViewport({ ratio: 1 })
  await expect(page.locator('body')).toBeFocused()
  await serversTable(page).hover({ position: { x: 200, y: 200 } })
  await page.mouse.wheel(0, -100_000)
  await expect(row).not.toBeInViewport()
  await page.getByRole('button', { name: 'Reload' }).click()
  // What stood before the reload says the same of itself, but not this.
  await expect(page.getByText(/^nothing changed since/)).toBeVisible()
  await expect(row).not.toBeInViewport()
})

test('by keyboard alone: open, walk, resize, read the whole page, close', async ({ page }) => {
  await page.goto('/?project=demo&q=status%3ASHUTOFF')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  const panel = detailPanel(page)
  const names = servers.filter((row) => row['status'] === 'SHUTOFF').map((row) => row['name'])
  const title = panel.getByRole('heading', { level: 2 })
  const selected = table.locator('[aria-current]')
  const focusedRow = table.getByRole('row').filter({ has: page.locator(':focus') })

  await tabTo(page, table.getByRole('gridcell'))
  await page.keyboard.press('Enter')
  await expect(title).toHaveText(String(names[0]))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(title).toHaveText(String(names[2]))
  await expect(focusedRow).toHaveAttribute('aria-rowindex', '4')
  await expect(focusedRow).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(title).toHaveText(String(names[1]))

  const separator = panel.getByRole('separator')
  await tabTo(page, separator)
  const width = Number(await separator.getAttribute('aria-valuenow'))
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect(separator).toHaveAttribute('aria-valuenow', String(width + 80))

  await tabTo(page, panel.getByRole('link', { name: 'Full page' }))
  await page.keyboard.press('Enter')
  await expect(table).toBeHidden()
  await expect(panel.getByRole('link', { name: 'Back to the list' })).toBeFocused()
  await expect.poll(() => inAddress(page, 'detail')).toEqual(['full'])
  await page.keyboard.press('j')
  await expect(title).toHaveText(String(names[2]))
  await page.keyboard.press('k')
  await expect(title).toHaveText(String(names[1]))
  await page.keyboard.press('Escape')
  await expect(table).toBeVisible()
  await expect.poll(() => inAddress(page, 'detail')).toEqual([])

  await page.reload()
  await expect(title).toHaveText(String(names[1]))
  await expect(separator).toHaveAttribute('aria-valuenow', String(width + 80))
  await expect(selected).toHaveAttribute('aria-rowindex', '3')
  await tabTo(page, panel.getByRole('button', { name: 'Close detail' }))
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(focusedRow).toHaveAttribute('aria-rowindex', '3')
  await expect.poll(() => inAddress(page, 'server')).toEqual([])
})

test('the list keeps its scroll when a detail opens, fills the page and closes', async ({
  page,
}) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const table = serversTable(page)
  await table.evaluate((element) => (element.scrollTop = 32 * 1000))
  const row = table.getByRole('row').filter({ hasText: servers[1005]?.id.slice(0, 8) ?? '' })
  await row.getByRole('gridcell').first().click()
  const panel = detailPanel(page)
  await expect(panel.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const scroll = () => table.evaluate((element) => element.scrollTop)
  expect(await scroll()).toBe(32_000)
  await panel.getByRole('link', { name: 'Full page' }).click()
  await expect(table).toBeHidden()
  await panel.getByRole('link', { name: 'Back to the list' }).click()
  await expect(table).toBeVisible()
  expect(await scroll()).toBe(32_000)
  await panel.getByRole('button', { name: 'Close detail' }).click()
  await expect(panel).toBeHidden()
  expect(await scroll()).toBe(32_000)
})

test('the link to the full page opens in a tab of its own, and closes to the list', async ({
  page,
  context,
}) => {
  const [server] = servers
  const panel = await openServer(
    page,
    serverWith(({ id }) => id === server?.id),
  )
  const opened = context.waitForEvent('page')
  await panel.getByRole('link', { name: 'Full page' }).click({ modifiers: ['ControlOrMeta'] })
  const tab = await opened
  const full = detailPanel(tab)
  await expect(full.getByRole('heading', { level: 2 })).toHaveText(String(server?.['name']))
  await expect(full.getByRole('link', { name: 'Back to the list' })).toBeVisible()
  const box = await full.boundingBox()
  expect(box?.width).toBe(1280)
  await expect(serversTable(page)).toBeVisible()
  await full.getByRole('button', { name: 'Close detail' }).click()
  await expect(full).toBeHidden()
  await expect(serversTable(tab)).toBeVisible()
  await expect.poll(() => inAddress(tab, 'detail')).toEqual([])
})

test('a section is brought to the top of the detail, and nothing else scrolls', async ({
  page,
}) => {
  const panel = await openServer(
    page,
    serverWith((row) => hasText(row[userData])),
  )
  await panel.getByRole('button', { name: 'Metadata', exact: true }).click()
  const heading = panel.getByRole('heading', { name: 'Metadata' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport({ ratio: 1 })
  const whole = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    seen: innerHeight,
    scrolled: scrollY,
  }))
  expect(whole).toEqual({ height: whole.seen, seen: whole.seen, scrolled: 0 })
})

test('dragging the edge changes the width, and it stays', async ({ page }) => {
  const [server] = servers
  const panel = await openServer(
    page,
    serverWith(({ id }) => id === server?.id),
  )
  const separator = panel.getByRole('separator')
  const box = await separator.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 4, 400)
  await page.mouse.down()
  await page.mouse.move(1280 - 640, 420, { steps: 4 })
  await page.mouse.up()
  await page.mouse.move(1280 - 500, 420)
  await expect(separator).toHaveAttribute('aria-valuenow', '640')
  await page.reload()
  await expect(separator).toHaveAttribute('aria-valuenow', '640')
})

test('the raw JSON can be downloaded', async ({ page }) => {
  const server = serverWith((row) => hasText(row[userData]))
  const panel = await openServer(page, server)
  const saved = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe(`${server.id}.json`)
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ id: server.id })
  expect(text).not.toContain(String(server[userData]))
})

/** Presses Tab until one of the elements has the focus. */
async function tabTo(page: Page, target: Locator) {
  const focused = target.and(page.locator(':focus'))
  for (let stop = 0; stop < 120 && (await focused.count()) === 0; stop += 1) {
    await page.keyboard.press('Tab')
  }
  await expect(focused, 'reached by Tab').toHaveCount(1)
}

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
