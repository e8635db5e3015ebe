import { expect, type Page, test } from '@playwright/test'

import {
  apiFilters,
  detailPanel,
  expectLoaded,
  expectRowVisible,
  inAddress,
  recycleBinTable,
  serversTable,
} from './helpers'
import { simulatedServers } from './simulated-rows'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find in all projects' })
const field = (page: Page) => dialog(page).getByRole('textbox')
const way = (page: Page, name: string) =>
  dialog(page).getByRole('group', { name: 'Ask for' }).getByRole('radio', { name, exact: true })

/** What the dialog says of one project. */
function project(page: Page, label: string) {
  const heading = page.getByRole('heading', { level: 3, name: label, exact: true })
  return dialog(page).getByRole('listitem').filter({ has: heading })
}

/** Opens the dialog and asks, by the keyboard alone. */
async function ask(page: Page, text: string) {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.getByRole('button', { name: 'Find in all projects' }).press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** How many servers of a project have a name that the API finds by a text without signs. */
function named(id: string, text: string): number {
  return simulatedServers(id).filter(({ name }) => String(name).includes(text)).length
}

test('all projects are asked for a name; one that fails says why beside the others', async ({
  page,
}) => {
  await ask(page, 'auth-api')
  const count = named('demo', 'auth-api')
  expect(count).toBeGreaterThan(5)
  await expect(project(page, 'Demo')).toContainText(`${count} servers`)
  await expect(project(page, 'Demo').getByRole('link')).toHaveCount(6)
  await expect(project(page, 'Empty')).toContainText('none')
  const forbidden = project(page, 'Forbidden')
  await expect(forbidden).toContainText('not known')
  await expect(forbidden).toContainText('Servers: No permission to list these servers.')
  await expect(forbidden).toContainText('Recycle bin: No permission to see the recycle bin.')
  const said = dialog(page).getByRole('status')
  await expect(said).toHaveText(
    /^Name “auth-api”, as of .+: [\d,]+ servers, \d+ in the recycle bin, in \d of 12 projects\. \d projects did not answer in full\.$/,
  )
  // A region without recycle bins has said all that there is to say.
  await expect(project(page, 'No recycle bin in the region')).not.toContainText('Recycle bin:')
})

test('a server of another project is opened among all that were found there, in one step of the history', async ({
  page,
}) => {
  await ask(page, 'auth-api')
  const first = project(page, 'Demo').getByRole('link').first()
  const name = await first.locator('[dir=auto]').innerText()
  await first.press('Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(detailPanel(page)).toContainText(name)
  await expect(page.getByRole('button', { name: /^Project/ })).toContainText('Demo')
  await expect(apiFilters(page).getByRole('textbox', { name: 'Name' })).toHaveValue('auth-api')
  const count = named('demo', 'auth-api').toLocaleString('en')
  await expectLoaded(page, `${count} of ${count} servers`, 'complete')
  await expectRowVisible(serversTable(page), { Name: name })
  await expect(page.getByRole('link', { name: 'Servers', exact: true })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('button', { name: /^Project/ })).toContainText('Recycle bin off')
  await expect(detailPanel(page)).toBeHidden()
})

test('an address is found out of the palette, and leads to all servers that have it', async ({
  page,
}) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find anything' }).fill('10.0.3.')
  await page.getByRole('option', { name: /^Find 10\.0\.3\. in all projects/ }).click()
  await expect(way(page, 'IP')).toBeChecked()
  await expect(dialog(page)).toContainText('Recycle bins cannot be asked for it.')
  await project(page, 'Demo')
    .getByRole('link', { name: /^All \d+ in Servers$/ })
    .click()
  await expect.poll(() => inAddress(page, 'ip')).toEqual(['10.0.3.'])
  expect(inAddress(page, 'project')).toEqual(['demo'])
  await expect(apiFilters(page).getByRole('textbox', { name: 'IP' })).toHaveValue('10.0.3.')
  await expect(detailPanel(page)).toBeHidden()
})

test('a tag is found in the lists of servers and in recycle bins', async ({ page }) => {
  await ask(page, 'env=prod')
  await expect(way(page, 'Tags')).toBeChecked()
  await expect(project(page, 'Demo')).toContainText(/^Demo[\d,]+ servers, \d+ in the recycle bin/)
  await project(page, 'Demo')
    .getByRole('list', { name: 'Recycle bin of Demo' })
    .getByRole('link', { name: /^All/ })
    .click()
  await expect(recycleBinTable(page)).toBeVisible()
  await expect.poll(() => inAddress(page, 'tags')).toEqual(['env=prod'])
  expect(inAddress(page, 'tab')).toEqual(['recycle-bin'])
})

test('the last question stands there again with its answers, and is asked anew when a person says so', async ({
  page,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const asked = () => requests.filter((url) => url.includes('name=auth-api')).length
  await ask(page, 'auth-api')
  const said = dialog(page).getByRole('status')
  await expect(said).toContainText('in full')
  const first = asked()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Find in all projects' }).press('Enter')
  await expect(field(page)).toHaveValue('auth-api')
  await expect(said).toContainText('in full')
  expect(asked()).toBe(first)
  await field(page).press('Enter')
  await expect.poll(asked).toBeGreaterThan(first)
  await expect(said).toContainText('in full')

  // A list that is asked again keeps the focus in its project.
  await project(page, 'Forbidden').getByRole('button', { name: 'Ask again' }).first().press('Enter')
  await expect(project(page, 'Forbidden').getByRole('heading')).toBeFocused()
  await expect(project(page, 'Forbidden')).toContainText('not known')
})

test('a text that is no address is not asked for as one, and says why', async ({ page }) => {
  await page.goto('/?project=bin-off')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.getByRole('button', { name: 'Find in all projects' }).click()
  await field(page).fill('web')
  await way(page, 'IP').check()
  await expect(dialog(page).getByRole('alert')).toContainText('takes a private IPv4 address')
  await expect(dialog(page).getByRole('button', { name: /^Ask/ })).toBeDisabled()
  await field(page).press('Enter')
  await expect(dialog(page).getByRole('heading', { level: 3 })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Find in all projects' })).toBeFocused()
})
