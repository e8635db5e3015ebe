import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

import { createSealer } from '../src/proxy/login/sealer'
import { sessionSecret } from '../src/proxy/testing/login-settings'
import { expectLoaded, inAddress } from './helpers'
import { passwordEnvironment, startProxyProcess, type Started } from './login-servers'

// One proxy serves all of these.
test.describe.configure({ mode: 'default' })

let proxy: Started

test.beforeAll(async () => {
  proxy = await startProxyProcess({
    ...passwordEnvironment,
    ACCESS: JSON.stringify([
      { groups: ['ops'], projects: ['*'] },
      { users: ['bob'], projects: ['empty'] },
    ]),
  })
})

test.afterAll(() => proxy.stop())

const view = '/?project=bin-off&status=ACTIVE&q=-tag%3Aenv%3Ddev'

async function logIn(page: Page, user: string, password = `the password of ${user}`) {
  await page.getByLabel('User name').fill(user)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
}

test('a view asks for the login, and is there again after it', async ({ page }) => {
  await page.goto(proxy.origin + view)
  const alert = page.getByRole('alert')
  await expect(alert.getByRole('heading')).toHaveText('You are not logged in')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await alert.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveTitle('Log in - ECS Inventory')
  await expect(page.getByLabel('User name')).toBeFocused()

  await logIn(page, 'ada', 'not the password')
  await expect(page.getByRole('alert')).toHaveText('User name or password is wrong.')
  await expect(page.getByLabel('User name')).toHaveValue('ada')
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Password')).toBeFocused()

  await page.keyboard.type('the password of ada')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(proxy.origin + view)
  await expect(page.getByRole('grid', { name: 'Servers' })).toBeVisible()
  await expect(page.getByText('Logged in as ada')).toBeVisible()
})

test('a logout ends the session and takes what was loaded off the screen', async ({ page }) => {
  await page.goto(`${proxy.origin}/login`)
  await logIn(page, 'ada')
  await page.goto(`${proxy.origin}/?project=bin-off`)
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByRole('heading', { name: 'You are not logged in' })).toBeVisible()
  // What is left says which session has ended, and is worth nothing by itself.
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name }) => name)).toEqual(['ecs-inventory-ended'])
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'You are not logged in' })).toBeVisible()
  await expect(page.getByRole('grid')).toHaveCount(0)
})

test('an expired session keeps the rows, and the login leads back to them', async ({ page }) => {
  await page.goto(`${proxy.origin}/login?return=${encodeURIComponent('/?project=bin-off')}`)
  await logIn(page, 'ada')
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const [cookie] = await page.context().cookies()
  const now = Math.floor(Date.now() / 1000)
  const sealer = createSealer([sessionSecret], 'session')
  const claims = await sealer.open(cookie?.value ?? '', Date.now())
  const expired = await sealer.seal({ ...claims }, now - 1)
  await page.context().addCookies([{ name: cookie?.name ?? '', value: expired, url: proxy.origin }])

  await page.getByRole('button', { name: 'Reload' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Reloading failed: You are not logged in.')
  await expect(page.getByText('40 of 40 servers', { exact: true })).toBeVisible()
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('web')
  await expect.poll(() => inAddress(page, 'q')).toEqual(['web'])
  await alert.getByRole('button', { name: 'Log in' }).click()
  await logIn(page, 'ada')
  await expect(page).toHaveURL(`${proxy.origin}/?project=bin-off&q=web`)
  await expect(page.getByText('Logged in as ada')).toBeVisible()
})

test('somebody sees the projects that are theirs, and no trace of others', async ({ page }) => {
  await page.goto(`${proxy.origin}/login?return=${encodeURIComponent('/?project=demo')}`)
  await logIn(page, 'bob')
  await expect(page.getByText('Project demo is not configured here')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This project has no servers' })).toBeVisible()
  const answer = await page.request.get(`${proxy.origin}/api/v1/demo/cloudservers/detail`)
  expect(answer.status()).toBe(404)
})

test('an address in the login link never leads away', async ({ page }) => {
  await page.goto(`${proxy.origin}/login?return=${encodeURIComponent('//example.com/\\x')}`)
  await logIn(page, 'ada')
  await expect(page.getByText('Logged in as ada')).toBeVisible()
  expect(new URL(page.url()).origin).toBe(proxy.origin)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the login works, too', async ({ page }) => {
    await page.goto(`${proxy.origin}/login`)
    await logIn(page, 'ada', 'wrong')
    await expect(page.getByRole('alert')).toHaveText('User name or password is wrong.')
    await logIn(page, 'ada')
    await expect(page).toHaveURL(`${proxy.origin}/`)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the login page is accessible in ${colorScheme}, and keeps to its policy`, async ({
    page,
  }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      // The browser itself reports the status of the refused login.
      if (!message.text().includes('401')) complaints.push(message.text())
    })
    await page.emulateMedia({ colorScheme })
    await page.goto(`${proxy.origin}/login`)
    const first = await new AxeBuilder({ page }).analyze()
    await logIn(page, 'bob', 'wrong')
    await expect(page.getByRole('alert')).toBeVisible()
    const second = await new AxeBuilder({ page }).analyze()
    expect([...first.violations, ...second.violations]).toEqual([])
    expect(complaints).toEqual([])
  })
}
