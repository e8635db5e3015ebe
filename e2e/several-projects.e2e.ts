import { expect, type Page, test } from '@playwright/test'

import {
  apiFilters,
  detailPanel,
  expectRefinable,
  expectRowVisible,
  inAddress,
  openRow,
  recycleBinTable,
  serversTable,
} from './helpers'
import { simulatedServers } from './simulated-rows'

/** Projects with rows that the API filter below leaves, all of which answer in the end. */
const answering = ['demo', 'large', 'bin-off', 'bin-unavailable', 'throttled', 'slow']
const name = 'auth-api-prod'

const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel', exact: true })
const refine = (page: Page) => page.getByRole('combobox', { name: 'Refine' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Projects of this list' })
/** Opens what each project says; its words say how many of them are complete. */
const opener = (page: Page) => page.getByRole('button', { name: /^\d+ of 12 projects complete$/ })

/** What the dialog says of one project. */
function project(page: Page, label: string) {
  const link = page.getByRole('link', { name: label, exact: true })
  return dialog(page).getByRole('listitem').filter({ has: link })
}

/** How many servers of a project have the name. */
function named(id: string): number {
  return simulatedServers(id).filter((row) => String(row['name']).includes(name)).length
}

async function openAll(page: Page, more = '') {
  await page.goto(`/?project=*&name=${name}${more}`)
  await untilLoaded(page)
}

/** Waits until no project loads any more: what each says stands from the first answer on. */
async function untilLoaded(page: Page) {
  await expect(opener(page)).toBeVisible({ timeout: 60_000 })
  // One project takes two seconds for a page, another one lets few requests pass.
  await expect(cancel(page)).toBeHidden({ timeout: 60_000 })
  await expectRefinable(page)
}

test('all projects are one list, in which those that fail are named beside the rows of the others', async ({
  page,
}) => {
  await page.goto('/?project=bin-off')
  await expectRefinable(page)
  await page.getByRole('button', { name: 'Project Recycle bin off' }).press('Enter')
  await page.getByRole('menuitemradio', { name: /^All projects/ }).press('Enter')
  await expect.poll(() => inAddress(page, 'project')).toEqual(['*'])
  await expect(page.getByRole('button', { name: 'Project All projects' })).toBeVisible()
  await expect(page).toHaveTitle('All projects · Servers – ECS Inventory')

  await openAll(page)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('of 12 projects failed.')
  await expect(alert).toContainText('Forbidden: No permission to list these servers')
  await expectRowVisible(serversTable(page), { Name: name, Project: 'Demo' })

  await refine(page).fill(`project:${answering.join(',')}`)
  const count = answering.reduce((sum, id) => sum + named(id), 0)
  await expect(page.getByText(`${count.toLocaleString('en')} shown`)).toBeVisible()
  await refine(page).fill('project:=Demo')
  await expect(page.getByText(`${named('demo')} shown`)).toBeVisible()
  await expect(page.getByText('counted among the rows loaded so far')).toBeVisible()
})

test('the facet of projects counts them, and leads to one', async ({ page }) => {
  await openAll(page)
  const facet = page.getByRole('list', { name: 'Project', exact: true })
  const value = facet.getByRole('button', { name: /^Demo/ }).first()
  await expect(value).toContainText(String(named('demo')))
  await value.press('Enter')
  await expect(refine(page)).toHaveValue('project:Demo')
  await expect(page.getByText(`${named('demo')} shown`)).toBeVisible()
})

test('each project says how much of it is there and why not all, and can be tried again alone', async ({
  page,
}) => {
  await openAll(page)
  await opener(page).press('Enter')
  await expect(project(page, 'Demo')).toContainText(`${named('demo')} of ${named('demo')} servers`)
  await expect(project(page, 'Demo')).toContainText('complete')
  const forbidden = project(page, 'Forbidden')
  await expect(forbidden).toContainText('No permission to list these servers')
  await expect(forbidden).toContainText('HTTP 403')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await forbidden.getByRole('button', { name: 'Try again' }).press('Enter')
  const lists = () => [...new Set(asked.filter((path) => path.startsWith('/api/v1/')))]
  await expect.poll(lists).toEqual(['/api/v1/forbidden/cloudservers/detail'])
  await expect(forbidden).toContainText('HTTP 403')
  expect(lists()).toHaveLength(1)

  await project(page, 'Demo').getByRole('link').press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Project Demo' })).toBeVisible()
  expect(inAddress(page, 'name')).toEqual([name])
  // What was loaded of it stands there at once.
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Project All projects' })).toBeVisible()
  await expect(opener(page)).toBeVisible()
})

test('the detail names the project of a server and leads into its list', async ({ page }) => {
  await openAll(page, '&q=project:demo')
  await openRow(serversTable(page), name)
  const link = detailPanel(page).getByRole('link', { name: 'Demo', exact: true })
  await expect(detailPanel(page)).toContainText('/api/v1/demo/cloudservers/detail')
  await expect.poll(() => inAddress(page, 'server')).toHaveLength(1)
  const [server] = inAddress(page, 'server')
  await link.press('Enter')
  await expect(page.getByRole('button', { name: 'Project Demo' })).toBeVisible()
  expect(inAddress(page, 'server')).toEqual([server])
  await expect(detailPanel(page)).toContainText(String(server))
  await expect(apiFilters(page).getByRole('textbox', { name: 'Name' })).toHaveValue(name)
})

test('a loaded server of any project is found by a key, with its project', async ({ page }) => {
  await openAll(page)
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill(name)
  await expect(page.getByRole('option', { name: /Demo · / }).first()).toBeVisible()
})

test('a row that cannot be read, a pasted address and servers to be compared name their project', async ({
  page,
}) => {
  await openAll(page, '&q=is:unreadable')
  const unreadable = serversTable(page).getByRole('row').filter({ hasText: 'Unreadable row' })
  await expect(unreadable.first()).toContainText('Malformed')

  await page.getByRole('button', { name: 'Paste a list' }).click()
  const server = simulatedServers('slow').find((row) => String(row['name']).includes(name))
  await page.getByRole('dialog').getByRole('textbox').fill(String(server?.id))
  const found = page.getByRole('table', { name: 'Entries found' })
  await expect(found.getByRole('row').filter({ hasText: String(server?.['name']) })).toContainText(
    'Slow',
  )
  await page.keyboard.press('Escape')

  await refine(page).fill('project:demo,slow')
  await refine(page).press('Enter')
  for (const label of ['Demo', 'Slow']) {
    const row = serversTable(page).getByRole('row').filter({ hasText: label }).first()
    await row
      .getByRole('gridcell')
      .first()
      .click({ modifiers: ['ControlOrMeta'] })
  }
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const compared = page.getByRole('dialog', { name: 'Compare 2 servers' })
  await expect(compared.getByRole('columnheader', { name: /\(Demo\)/ })).toBeVisible()
  await expect(compared.getByRole('columnheader', { name: /\(Slow\)/ })).toBeVisible()
})

test('rows can be grouped by their project', async ({ page }) => {
  await openAll(page, '&group=project')
  const group = serversTable(page).getByRole('row').filter({ hasText: /^Demo/ }).first()
  await expect(group).toContainText(`${named('demo')} servers`)
})

test('recycle bins are one list; a region without one has nothing to say', async ({ page }) => {
  await page.goto(`/?project=*&tab=recycle-bin&name=prod`)
  await expect(
    page.getByText(/^Recycle bin: on in \d+ of 12 projects · off: Recycle bin off/),
  ).toBeVisible()
  await expectRowVisible(recycleBinTable(page), { Project: 'Demo' })
  await untilLoaded(page)
  await expect(page.getByRole('alert')).toContainText(
    'Forbidden: No permission to see the recycle bin',
  )
  await expect(page.getByRole('alert')).not.toContainText('No recycle bin in the region')
  await page.getByRole('link', { name: 'Servers', exact: true }).click()
  await expect(serversTable(page)).toBeVisible()
  expect(inAddress(page, 'project')).toEqual(['*'])
})
