import { readFile } from 'node:fs/promises'

import { expect, type Page, test } from '@playwright/test'
import * as v from 'valibot'

import { toRow } from '~/api/to-row'
import { userDataField, withheldField } from '~/api/withhold'

import { readDelimited, readSheet, unzip, withoutApostrophes } from './export-readers'
import { dataRows, expectLoaded, expectRefinable, recordQueries, serversTable } from './helpers'
import { simulatedAnswer, simulatedServers } from './simulated-rows'

const fileSchema = v.object({
  facts: v.looseObject({ project: v.string(), complete: v.boolean(), rows: v.number() }),
  servers: v.array(v.unknown()),
  notes: v.array(v.string()),
})

test('refined rows as CSV equal the screen and are all that the file holds, unless facts are asked for', async ({
  page,
}) => {
  await page.goto('/?project=demo&status=SHUTOFF&q=-name%3Aecs&sort=name')
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  await expectRefinable(page)
  const queries = recordQueries(page, 'cloudservers/detail')
  const dialog = await openDialog(page, 'Export')
  await expect(dialog.getByRole('radio', { name: /^\d+ refined rows/ })).toBeChecked()
  const { name, text } = await exported(page)
  expect(name).toMatch(/^demo-servers-\d{4}-\d\d-\d\d\.csv$/)
  await dialog.getByRole('checkbox', { name: /^Facts in the CSV file/ }).check()
  const withFacts = await exported(page)
  expect(withFacts.name).toBe(name)
  expect(withFacts.text.startsWith(text)).toBe(true)
  await page.keyboard.press('Escape')

  const [headers = [], ...rows] = readDelimited(text.replace('\uFEFF', ''), ',').map((cells) =>
    cells.map(withoutApostrophes),
  )
  const shown = await shownRows(page)
  expect(headers.slice(1)).toEqual(shown.headers)
  expect(shown.rows.length).toBeGreaterThan(5)
  for (const [at, cells] of shown.rows.entries()) {
    const row = Object.fromEntries(headers.map((header, column) => [header, rows[at]?.[column]]))
    expect(cells[0]).toContain(row['Name'])
    expect(cells[0]).toContain(row['ID']?.slice(0, 8))
    expect(cells[1]).toBe(row['Status'])
  }
  const shownCount = await page.getByText(/^[\d,]+ shown$/).innerText()
  expect(rows).toHaveLength(Number(shownCount.replaceAll(/\D/g, '')))
  const facts = readDelimited(withFacts.text.slice(text.length), ',').map(([fact]) => fact)
  expect(facts).toEqual(
    expect.arrayContaining([
      '# Project: Demo (demo)',
      '# API filters: status=SHUTOFF',
      '# Refine: -name:ecs',
      '# Sort: name',
      '# Completeness: complete',
    ]),
  )
  expect(queries).toEqual([])
})

test('all fields as JSON are those of the API, without user data', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const dialog = await openDialog(page, 'Export')
  await dialog.getByRole('radio', { name: /^all fields/ }).check()
  await dialog.getByRole('radio', { name: /^JSON/ }).check()
  const { name, text } = await exported(page)
  expect(name).toMatch(/^demo-servers-.+\.json$/)

  const { facts, servers } = v.parse(fileSchema, JSON.parse(text))
  expect(facts).toMatchObject({ project: 'demo', complete: true, rows: 2500 })
  const sent = simulatedServers('demo')
  const withUserData = sent.filter((server) => hasText(server[userDataField]))
  expect(withUserData.length).toBeGreaterThan(0)
  for (const server of withUserData) expect(text).not.toContain(String(server[userDataField]))
  expect(withoutTimes(servers.map((server) => without(server, withheldField)))).toEqual(
    withoutTimes(sent.map((server) => without(server, userDataField))),
  )
})

test('all fields as XLSX stand in columns of their own', async ({ page }) => {
  await page.goto('/?project=bin-off&sort=-name')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const dialog = await openDialog(page, 'Export')
  await dialog.getByRole('radio', { name: /^all fields/ }).check()
  await dialog.getByRole('radio', { name: /^XLSX/ }).check()
  const { bytes } = await exported(page)
  await page.keyboard.press('Escape')
  const cells = readSheet(unzip(bytes).get('xl/worksheets/sheet1.xml') ?? '')
  const { rows } = await shownRows(page)
  const ids = new Map(simulatedServers('bin-off').map((server) => [server.id, server]))
  for (const [at, [shown = '']] of rows.entries()) {
    const id = cells.get(`A${at + 2}`)?.text ?? ''
    expect(cells.get('A1')?.text).toBe('id')
    expect(shown).toContain(id.slice(0, 8))
    expect(shown).toContain(String(ids.get(id)?.['name']))
  }
  expect([...cells.values()].map(({ text }) => text)).toContain('flavor.vcpus')
})

test('an export can be cancelled, and no file is made', async ({ page }) => {
  await page.goto('/?project=large&limit=1000')
  await page.getByRole('button', { name: 'Load the remaining 15,000' }).click()
  // A slow machine reads a thousand of them in seconds.
  await expect(page.getByText('complete', { exact: true })).toBeVisible({ timeout: 60_000 })
  await expectLoaded(page, '20,000 of 20,000 servers', 'complete')
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  const dialog = await openDialog(page, 'Export')
  await dialog.getByRole('radio', { name: /^all fields/ }).check()
  await dialog.getByRole('radio', { name: /^XLSX/ }).check()
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Rows exported' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Cancelled. No file was made.')
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeFocused()
  expect(downloads).toBe(0)
})

test('rows that cannot be read are exported with their reason, and as the API sent them', async ({
  page,
}) => {
  const sent = simulatedAnswer('malformed', 'cloudservers/detail')
  const rows = sent.map((raw, at) =>
    toRow(raw, `page 1, row ${at + 1}`, { answer: { url: '/' }, index: at }),
  )
  await page.goto('/?project=malformed&limit=1000')
  await expectLoaded(page, '240 of 240 servers', 'complete')
  const dialog = await openDialog(page, 'Export')
  const { text } = await exported(page)
  const [headers = [], ...cells] = readDelimited(text.replace('\uFEFF', ''), ',')
  expect(headers.at(-1)).toBe('Unreadable')
  const reasons = cells.slice(0, rows.length).map((line) => [line[0], line.at(-1)])
  expect(reasons).toEqual(rows.map((row) => [row.id, row.kind === 'unreadable' ? row.reason : '']))

  await dialog.getByRole('radio', { name: /^all fields/ }).check()
  await dialog.getByRole('radio', { name: /^JSON/ }).check()
  const { servers } = v.parse(fileSchema, JSON.parse((await exported(page)).text))
  expect(servers).toHaveLength(sent.length)
  for (const odd of [null, 'server', [], 42]) expect(servers).toContainEqual(odd)
})

test('a column of the refined rows is copied, each value once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const dialog = await openDialog(page, 'Copy')
  await dialog.getByRole('radio', { name: 'one column' }).check()
  await dialog.getByRole('combobox', { name: 'Column' }).selectOption('Status')
  await dialog.getByRole('button', { name: 'Copy' }).click()
  await expect(dialog.getByRole('status')).toHaveText(/^Copied \d+ values?, \d+ repeated left out/)
  const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  const statuses = simulatedServers('bin-off').map(({ status }) => status)
  expect(copied).toEqual([...new Set(statuses)])
})

async function openDialog(page: Page, name: 'Export' | 'Copy') {
  await page.getByRole('search', { name: 'Refine' }).getByRole('button', { name }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Exports and reads the file that the browser saves. */
async function exported(page: Page) {
  const download = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click()
  const file = await download
  const bytes = await readFile(await file.path())
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Made')
  return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') }
}

/** The rows in view, from the first one on. */
async function shownRows(page: Page) {
  const table = serversTable(page)
  const headers = await table.getByRole('columnheader').allInnerTexts()
  const rows = await dataRows(table).evaluateAll((elements) =>
    elements
      .toSorted((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
      .map((row) =>
        [...row.children].map((cell) => (cell instanceof HTMLElement ? cell.innerText : '')),
      ),
  )
  return { headers, rows }
}

function without(server: unknown, field: string): unknown {
  if (typeof server !== 'object' || server === null) return server
  return Object.fromEntries(Object.entries(server).filter(([name]) => name !== field))
}

/** Times depend on when the simulation started. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z?"/g, '"a time"'))
}

function hasText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
