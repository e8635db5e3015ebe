import { expect, test } from '@playwright/test'

import { expectLoaded } from './helpers'
import {
  type AuthenticatingProxy,
  sharedSecret,
  startAuthenticatingProxy,
  startProxyProcess,
  type Started,
} from './login-servers'

test.describe.configure({ mode: 'default' })

let front: AuthenticatingProxy
let proxy: Started

test.beforeAll(async () => {
  front = await startAuthenticatingProxy()
  proxy = await startProxyProcess({
    LOGIN: 'header',
    LOGIN_SECRET: sharedSecret,
    LOGIN_LOGOUT_URL: `${front.origin}/signed-out`,
    TRUSTED_PROXIES: '127.0.0.1',
    PUBLIC_URL: front.origin,
    ACCESS: JSON.stringify([{ groups: ['ops'], projects: ['bin-off'] }]),
  })
  front.forwardTo(proxy.origin)
})

test.afterAll(async () => {
  await proxy.stop()
  await front.stop()
})

test('the proxy in front says who somebody is, until they log out there', async ({ page }) => {
  front.identify('ada', 'dev,ops')
  await page.goto(front.origin)
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(page.getByText('Logged in as ada')).toBeVisible()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page.getByText('Signed out.')).toBeVisible()

  await page.goto(front.origin)
  await expect(page.getByRole('heading', { name: 'You are not logged in' })).toBeVisible()
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByRole('alert')).toContainText('did not say who you are')
})

test('somebody without a project is told so, and can log out', async ({ page }) => {
  front.identify('bob')
  await page.goto(front.origin)
  await expect(
    page.getByRole('heading', { name: 'There is no project for you here' }),
  ).toBeVisible()
  await expect(
    page.getByText('You are logged in as bob. Ask whoever runs this page for access.'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Log out' })).toBeVisible()
})

test('nobody gets past the proxy in front with headers of their own', async ({ page }) => {
  front.identify(null)
  const headers = { 'x-forwarded-user': 'ada', 'x-forwarded-groups': 'ops' }
  for (const origin of [front.origin, proxy.origin]) {
    const answer = await page.request.get(`${origin}/api/projects`, { headers })
    expect(answer.status()).toBe(401)
  }
})
