import { expect, type Page, test } from '@playwright/test'

import { sessionSecret } from '../src/proxy/testing/login-settings'
import {
  oidcClient,
  type OidcProviderUnderTest,
  startOidcProvider,
} from '../src/proxy/testing/oidc-provider'
import { startProxyProcess, type Started } from './login-servers'

// One proxy and one provider serve all of these.
test.describe.configure({ mode: 'default' })

let provider: OidcProviderUnderTest
let proxy: Started

test.beforeAll(async () => {
  provider = await startOidcProvider()
  proxy = await startProxyProcess({
    LOGIN: 'oidc',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    OIDC_ALLOWED_GROUPS: 'ops',
    SESSION_SECRET: sessionSecret,
  })
})

test.afterAll(async () => {
  await proxy.stop()
  await provider.close()
})

// The provider's own pages ask for fonts from the internet.
test.beforeEach(({ page }) =>
  page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  ),
)

const view = '/?project=bin-off&q=web'

async function logInAtProvider(page: Page, user: string) {
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/`))
  await page.locator('input[name=login]').fill(user)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('while the provider is down the proxy runs and says so; then a view comes back after the login', async ({
  page,
}) => {
  await page.goto(proxy.origin + view)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByRole('alert')).toContainText('The identity provider cannot be reached.')
  await provider.serve(proxy.origin)
  await page.getByRole('link', { name: 'Try again' }).click()
  await logInAtProvider(page, 'ada')
  await expect(page).toHaveURL(proxy.origin + view)
  await expect(page.getByRole('grid', { name: 'Servers' })).toBeVisible()
  await expect(page.getByText('Logged in as ada@example.com')).toBeVisible()

  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/`))
  await page.getByRole('button', { name: /^Yes/ }).click()
  await expect(page).toHaveURL(`${proxy.origin}/`)
  await expect(page.getByRole('heading', { name: 'You are not logged in' })).toBeVisible()
})

test('somebody whom the provider knows and the settings do not is told so', async ({ page }) => {
  await provider.serve(proxy.origin)
  await page.goto(`${proxy.origin}/login`)
  await logInAtProvider(page, 'bob')
  await expect(page.getByRole('heading')).toHaveText('Not logged in')
  await expect(page.getByRole('alert')).toHaveText(
    'bob@example.com may not use this ECS Inventory. Ask whoever runs it.',
  )
  await page.goto(proxy.origin)
  await expect(page.getByRole('heading', { name: 'You are not logged in' })).toBeVisible()
})
