import { expect, type Page, test } from '@playwright/test'

import { expectLoaded, expectRowVisible, inAddress, recordQueries, serversTable } from './helpers'

const bare = '/?project=bin-off'

function viewButton(page: Page) {
  return page.getByRole('button', { name: /^View:/ })
}

function headers(page: Page) {
  return serversTable(page).getByRole('columnheader').allInnerTexts()
}

async function openViews(page: Page) {
  await viewButton(page).click()
  return page.getByRole('group', { name: 'Views' })
}

async function saveAs(page: Page, name: string) {
  const panel = await openViews(page)
  await panel.getByRole('button', { name: 'Save as …' }).click()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(panel.getByText(`“${name}” is saved.`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
}

test.beforeEach(async ({ page }) => {
  await page.goto(bare)
  await expectLoaded(page, '40 of 40 servers', 'complete')
})

test('columns are chosen and ordered by keyboard alone, and the table follows', async ({
  page,
}) => {
  const queries = recordQueries(page, 'cloudservers/detail')
  const button = page.getByRole('button', { name: 'Columns' })
  await button.focus()
  await page.keyboard.press('Enter')
  const shown = page.getByRole('list', { name: 'Shown columns' })
  await expect(shown).toBeVisible()
  await expect(page.getByRole('radio', { name: 'regular' })).toBeFocused()

  const power = shown.getByRole('checkbox', { name: 'Power' })
  await power.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(async () => (await headers(page)).slice(0, 3))
    .toEqual(['Name', 'Power', 'Status'])
  await expect(power).toBeFocused()
  await page.keyboard.press('Space')
  await expect.poll(() => headers(page)).not.toContain('Power')
  await expect(shown.getByRole('checkbox', { name: 'Status' })).toBeFocused()

  await page.getByLabel('Tag or metadata key').focus()
  await page.keyboard.type('tag:env')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await headers(page)).at(-1)).toBe('tag:env')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  // The address follows the table after a moment.
  await expect.poll(() => inAddress(page, 'columns')[0]).toMatch(/^name,status,task,.*,tag:env$/)

  await page.reload()
  await expect.poll(async () => (await headers(page)).at(-1)).toBe('tag:env')
  expect(queries.filter((query) => query.includes('columns'))).toEqual([])
})

test('a column of a tag sorts and refines', async ({ page }) => {
  await page.goto(`${bare}&columns=name,tag:env&sort=-tag:env`)
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const header = serversTable(page).getByRole('columnheader', { name: 'tag:env' })
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  const cell = serversTable(page).getByRole('gridcell', { name: 'test', exact: true }).first()
  await cell.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Include tag.env:test' }).click()
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('tag.env:test')
  await expectRowVisible(serversTable(page), { 'tag:env': 'test' })
})

test('the density changes the height of the rows', async ({ page }) => {
  const row = serversTable(page).getByRole('row').nth(1)
  expect((await row.boundingBox())?.height).toBe(32)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('radio', { name: 'compact' }).check()
  await expect.poll(async () => (await row.boundingBox())?.height).toBe(28)
})

test('times are written as a person chooses, whole and beside each other', async ({ page }) => {
  const cell = serversTable(page).getByRole('row').nth(1).getByRole('gridcell')
  await page.goto(`${bare}&columns=name,created,updated,terminate`)
  await expect(cell.nth(1)).toHaveText(/ago$|^just now$/)
  await page.getByRole('button', { name: 'Columns' }).click()
  const times = page.getByRole('radiogroup', { name: 'Times' })
  await times.getByRole('radio', { name: 'UTC' }).check()
  await expect(cell.nth(1)).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/)
  // The zone of the browser is named beside its time.
  await times.getByRole('radio', { name: 'local' }).check()
  await expect(cell.nth(2)).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\+8$/)
  await expect.poll(() => inAddress(page, 'times')).toEqual(['local'])
  for (const time of [cell.nth(1), cell.nth(2)]) {
    expect(await time.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
  }
  await page.reload()
  await expect(cell.nth(1)).toHaveText(/UTC\+8$/)
})

test('a view is saved, survives a reload, says when it was modified, and a link carries it whole', async ({
  page,
  browser,
}) => {
  await page.goto(`${bare}&q=status:SHUTOFF&sort=name&columns=name,status~240&density=roomy`)
  await saveAs(page, 'Stopped, 按名称')
  await expect(viewButton(page)).toHaveAccessibleName('View: Stopped, 按名称')
  await expect.poll(() => inAddress(page, 'view')).toEqual(['Stopped, 按名称'])

  await page.reload()
  await expect(viewButton(page)).toHaveAccessibleName('View: Stopped, 按名称')
  await page.getByRole('combobox', { name: 'Refine' }).fill('status:SHUTOFF web')
  await expect(viewButton(page)).toHaveAccessibleName('View: Stopped, 按名称 modified')
  const panel = await openViews(page)
  await panel.getByRole('button', { name: 'Discard changes' }).click()
  await expect(viewButton(page)).toHaveAccessibleName('View: Stopped, 按名称')
  await expect.poll(() => inAddress(page, 'q')).toEqual(['status:SHUTOFF'])

  const fresh = await browser.newContext()
  const other = await fresh.newPage()
  await other.goto(page.url())
  await expect(viewButton(other)).toHaveAccessibleName('View: Stopped, 按名称 not saved here')
  await expect.poll(() => headers(other)).toEqual(['Name', 'Status'])
  await expect(other.getByRole('combobox', { name: 'Refine' })).toHaveValue('status:SHUTOFF')
  await expectRowVisible(serversTable(other), { Status: 'SHUTOFF' })
  await fresh.close()
})

test('a default view opens with a bare address, and any other address wins over it', async ({
  page,
}) => {
  const panel = await openViews(page)
  await panel.getByRole('button', { name: 'More about Running' }).click()
  await panel.getByRole('button', { name: 'Make default' }).click()
  await expect(panel.getByText('A bare address opens “Running”.')).toBeVisible()

  await page.goto(bare)
  await expect(viewButton(page)).toHaveAccessibleName('View: Running')
  await expect.poll(() => inAddress(page, 'q')).toEqual(['status:ACTIVE'])
  await page.goto(`${bare}&q=web`)
  await expect(viewButton(page)).toHaveAccessibleName('View: All servers modified')
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(viewButton(page)).toHaveAccessibleName('View: Whole bin modified')
  await page.getByRole('combobox', { name: 'Refine' }).fill('')
  await page.getByRole('link', { name: 'Servers' }).click()
  await expect(viewButton(page)).toHaveAccessibleName('View: Running')
})

test('a file of an older version is imported, and a view comes back after it was deleted', async ({
  page,
}) => {
  const panel = await openViews(page)
  const chooser = page.waitForEvent('filechooser')
  await panel.getByRole('button', { name: 'Import …' }).click()
  const old = { version: 1, views: [{ name: 'Web', address: '/?project=demo&q=web&sort=-name' }] }
  await (
    await chooser
  ).setFiles({
    name: 'old.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(old)),
  })
  await expect(panel.getByText('1 view was imported: Web.')).toBeVisible()
  await panel.getByRole('button', { name: 'Web', exact: true }).click()
  await expect.poll(() => inAddress(page, 'q')).toEqual(['web'])
  expect(inAddress(page, 'sort')).toEqual(['-name'])
  expect(inAddress(page, 'project')).toEqual(['bin-off'])

  await openViews(page)
  await panel.getByRole('button', { name: 'More about Web' }).click()
  await panel.getByRole('button', { name: 'Delete' }).click()
  await expect(viewButton(page)).toHaveAccessibleName('View: All servers modified')
  await panel.getByRole('button', { name: 'Undo' }).click()
  await expect(viewButton(page)).toHaveAccessibleName('View: Web')

  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Export 1 view' }).click()
  expect((await download).suggestedFilename()).toBe('ecs-inventory-views.json')
})

test('each built-in view finds servers of the demo project', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  for (const name of [
    'Needs attention',
    'Running',
    'Stopped over 30 days',
    'Frozen or locked',
    'Untagged',
    'Public addresses',
    'Scheduled for deletion',
  ]) {
    const panel = await openViews(page)
    await panel.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await expect(viewButton(page)).toHaveAccessibleName(`View: ${name}`)
    await expect(page.getByText(/^[\d,]+ shown$/)).toBeVisible()
    await expect(serversTable(page)).toBeVisible()
  }
})
