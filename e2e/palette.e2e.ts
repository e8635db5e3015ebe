import { expect, type Locator, type Page, test } from '@playwright/test'

import {
  dataRows,
  detailPanel,
  expectLoaded,
  expectRowVisible,
  focusedRow,
  inAddress,
  recycleBinTable,
  serversTable,
} from './helpers'
import { simulatedServers } from './simulated-rows'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' })
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Find anything' })
const group = (page: Page, name: string | RegExp) => palette(page).getByRole('group', { name })

/** The id and the name of a server of the demo project, by its place in the list of the API. */
function demoServer(place: number) {
  const server = simulatedServers('demo')[place]
  return { id: server?.id ?? '', name: String(server?.['name']) }
}

async function openDemo(page: Page, more = '') {
  await page.goto(`/?project=demo${more}`)
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await expectPalette(page)
}

/** Expects the code that hears the keys, which is fetched after the first rows stand. */
async function expectPalette(page: Page) {
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
}

/** Opens the palette by its key and types into it. */
async function find(page: Page, text: string) {
  await expectPalette(page)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await field(page).fill(text)
}

/** Goes to an entry by the arrow keys and takes it. */
async function take(page: Page, entry: Locator) {
  await expect(entry).toBeVisible()
  await expect(palette(page).getByText(/^Loaded servers are found/)).toBeVisible()
  const steps = await entry.evaluate((element) => {
    const options = [...document.querySelectorAll('[role=listbox] [role=option]')]
    return options.indexOf(element) - options.findIndex((one) => one.ariaSelected === 'true')
  })
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  await expect(entry).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
}

test('a server that is far away is found by its name and opened, its row in view', async ({
  page,
}) => {
  await openDemo(page)
  const { id, name } = demoServer(2_300)
  await find(page, name)
  const entry = group(page, /^Servers/).getByRole('option', { name: name })
  await expect(entry).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
  await expect(detailPanel(page)).toContainText(id)
  await expectRowVisible(serversTable(page), { Name: name })
  await expect(focusedRow(serversTable(page))).toContainText(name)
  await expect.poll(() => inAddress(page, 'server')).toEqual([id])
  await page.goBack()
  await expect(detailPanel(page)).toBeHidden()
})

test('a server is found by any of its addresses, which it then shows', async ({ page }) => {
  await openDemo(page)
  await find(page, '198.51.100.6')
  const first = group(page, /^Servers/)
    .getByRole('option')
    .first()
  await expect(first).toContainText('ecs-ac2f')
  await expect(first).toContainText('198.51.100.6 ·')
  await expect(first).toContainText('ACTIVE')
})

test('more rows than fit are counted, and one entry refines by the text', async ({ page }) => {
  await openDemo(page)
  await find(page, 'billing')
  await expect(group(page, /^Servers: 6 of \d+$/).getByRole('option')).toHaveCount(6)
  await take(page, group(page, 'All rows that hold it').getByRole('option').first())
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('billing')
  await expect.poll(() => inAddress(page, 'q')).toEqual(['billing'])
})

test('what is in the recycle bin is found once that is loaded, and opened there', async ({
  page,
}) => {
  await openDemo(page)
  await find(page, 'billing-db-prod-01')
  const all = group(page, 'All rows that hold it')
  await expect(all.getByRole('option').last()).toContainText('Recycle bin, not loaded yet')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(dataRows(recycleBinTable(page)).first()).toBeVisible()
  await page.getByRole('link', { name: 'Servers' }).click()
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')

  await find(page, 'billing-db-prod-01')
  await take(page, group(page, 'Recycle bin').getByRole('option').first())
  await expect(recycleBinTable(page)).toBeVisible()
  await expect(detailPanel(page)).toContainText('billing-db-prod-01')
})

test('rows that are not all loaded say so', async ({ page }) => {
  // A load that waits to go on: one under way is over before a slow machine has typed.
  await page.goto('/?project=large&limit=1000')
  await expect(page.getByText('partial: paused at 5,000', { exact: true })).toBeVisible()
  await find(page, 'e')
  await expect(group(page, /among the rows loaded so far$/)).toBeVisible()
})

test('views, choices of menus and densities are reached by their names', async ({ page }) => {
  await openDemo(page)
  await find(page, 'attention')
  await take(page, group(page, 'Views').getByRole('option', { name: /^Needs attention/ }))
  await expect(page.getByRole('button', { name: 'View: Needs attention' })).toBeVisible()

  await find(page, 'dark')
  await take(page, group(page, 'Actions').getByRole('option', { name: 'Theme: Dark' }))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('img', { name: 'Theme: dark' })).toBeVisible()

  await find(page, 'density roomy')
  await take(page, group(page, 'Actions').getByRole('option', { name: 'Density: roomy' }))
  await expect.poll(() => inAddress(page, 'density')).toEqual(['roomy'])

  await find(page, 'group by az')
  await take(page, group(page, 'Actions').getByRole('option', { name: 'Group by AZ' }))
  await expect.poll(() => inAddress(page, 'group')).toEqual(['zone'])
  await find(page, 'stop grouping')
  await take(page, group(page, 'Actions').getByRole('option', { name: 'Stop grouping' }))
  await expect.poll(() => inAddress(page, 'group')).toEqual([])

  await find(page, 'project empty')
  await take(page, group(page, 'Actions').getByRole('option', { name: 'Project: Empty' }))
  await expect(page.getByText('This project has no servers')).toBeVisible()
})

test('what can be done is what the page offers, and dialogs give the focus back', async ({
  page,
}) => {
  await openDemo(page)
  await page.keyboard.press('Control+k')
  const actions = group(page, 'Actions').getByRole('option')
  await expect(actions.filter({ hasText: 'Export rows' })).toHaveCount(1)
  await expect(actions.filter({ hasText: 'Close detail' })).toHaveCount(0)
  await expect(actions.filter({ hasText: /^Theme/ })).toHaveCount(0)
  await take(page, actions.filter({ hasText: 'Export rows' }))
  await expect(page.getByRole('dialog', { name: /^Export/ })).toBeVisible()
  // What asks a question over the page is answered first.
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()

  await find(page, 'find text')
  await take(page, actions.filter({ hasText: 'Find text in the rows' }))
  await expect(page.getByRole('search', { name: 'Find in rows' })).toBeVisible()
  await page.keyboard.press('Escape')

  await find(page, 'recycle')
  await take(page, actions.filter({ hasText: 'Go to Recycle bin' }))
  await expect(recycleBinTable(page)).toBeVisible()
})

test('Escape leaves everything as it was, and gives the focus back to the cell', async ({
  page,
}) => {
  await openDemo(page)
  const cell = serversTable(page).getByRole('gridcell').first()
  await cell.focus()
  const before = page.url()
  await find(page, 'no such thing anywhere')
  await expect(palette(page).getByRole('option')).toHaveCount(3)
  await expect(palette(page).getByRole('status')).toHaveText('No loaded server, 3 results listed')
  // Without a text nothing is meant until somebody goes there.
  await field(page).fill('')
  await expect(palette(page).getByRole('option', { name: 'Reload the list' })).toBeAttached()
  await page.keyboard.press('Enter')
  await expect(palette(page).getByRole('option', { selected: true })).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(cell).toBeFocused()
  expect(page.url()).toBe(before)
})

test('Forward brings the row of the server that it opens into view', async ({ page }) => {
  await openDemo(page)
  const { id, name } = demoServer(1_500)
  await find(page, id)
  await take(
    page,
    group(page, /^Servers/)
      .getByRole('option')
      .first(),
  )
  await expectRowVisible(serversTable(page), { Name: name })
  await page.goBack()
  await expect(detailPanel(page)).toBeHidden()
  await serversTable(page).evaluate((grid) => grid.scrollTo(0, 0))
  await expectRowVisible(serversTable(page), { Name: 'ecs-ac2f' })
  await page.goForward()
  await expect(detailPanel(page)).toContainText(id)
  await expectRowVisible(serversTable(page), { Name: name })
})

test('a server in a folded group is shown there', async ({ page }) => {
  await openDemo(page, '&group=status')
  const table = serversTable(page)
  await dataRows(table)
    .filter({ hasText: /^ACTIVE[\d,]+ servers$/ })
    .getByRole('gridcell')
    .click()
  await expect(dataRows(table).filter({ hasText: 'ecs-ac2f' })).toHaveCount(0)
  await find(page, 'ecs-ac2f')
  await take(
    page,
    group(page, /^Servers/)
      .getByRole('option')
      .first(),
  )
  await expect(focusedRow(table)).toContainText('ecs-ac2f')
})

test('a text that would mean something else to Refine is looked for as it stands', async ({
  page,
}) => {
  await openDemo(page)
  await find(page, '-web')
  await take(page, group(page, 'All rows that hold it').getByRole('option').first())
  await expect(page.getByRole('combobox', { name: 'Refine' })).toHaveValue('"-web"')
  await expect(dataRows(serversTable(page)).filter({ hasText: '-web' }).first()).toBeVisible()
})

test('a detail that fills the page makes room for the list that was asked for', async ({
  page,
}) => {
  const { id } = demoServer(0)
  await page.goto(`/?project=demo&server=${id}&detail=full`)
  await expect(detailPanel(page)).toContainText(id)
  // The key is heard once its button is there.
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
  await find(page, 'running')
  await take(page, group(page, 'Views').getByRole('option', { name: /^Running/ }))
  await expect(serversTable(page)).toBeVisible()
  await expect.poll(() => inAddress(page, 'detail')).toEqual([])
})

test('views of the other list open it', async ({ page }) => {
  await openDemo(page, '&group=status')
  await find(page, 'purged')
  await take(page, group(page, 'Views').getByRole('option', { name: /^Purged next/ }))
  await expect(recycleBinTable(page)).toBeVisible()
  await expect.poll(() => inAddress(page, 'view')).toEqual(['Purged next'])
  await expect.poll(() => inAddress(page, 'group')).toEqual([])
})

test('a panel that is open closes for the palette and has its focus back after it', async ({
  page,
}) => {
  await openDemo(page)
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(page.getByRole('list', { name: 'Shown columns' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
})

test('what is typed right after the key goes into the field', async ({ page }) => {
  await openDemo(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('jk/?')
  await expect(field(page)).toHaveValue('jk/?')
})
