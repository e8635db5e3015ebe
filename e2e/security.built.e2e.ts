import { expect, type Page, type Request, test } from '@playwright/test'

import { detailPanel, expectLoaded, serversTable, slideToLastColumn, statusFilter } from './helpers'
import { receivedRequests } from './received-queries'
import { simulatedAnswer, simulatedServers } from './simulated-rows'

const userData = 'OS-EXT-SRV-ATTR:user_data'
const servers = simulatedServers('demo')

/** Every user data of the project in the form of the API, decoded, and the password hash alone. */
const secrets = [...servers, ...simulatedAnswer('demo', 'recycle-bin/cloudservers')].flatMap(
  (row) => {
    const text = typeof row === 'object' && row !== null ? Object.entries(row) : []
    const [, base64] = text.find(([name]) => name === userData) ?? []
    if (typeof base64 !== 'string' || base64 === '') return []
    const decoded = Buffer.from(base64, 'base64').toString()
    return [base64, decoded, decoded.split(':')[1]?.split("'")[0] ?? decoded]
  },
)

/** A shortened secret is one as well. */
const partsOfSecrets = ['chpasswd', 'root:$6$', btoa('#!/bin/bash\necho').slice(0, 20)]

test('user data reaches neither an answer nor the page nor its storage', async ({ page }) => {
  const bodies: Promise<string>[] = []
  const underWay = new Set<Request>()
  page.on('request', (request) => underWay.add(request))
  page.on('requestfinished', (request) => underWay.delete(request))
  page.on('requestfailed', (request) => underWay.delete(request))
  page.on('response', (response) => {
    // An answer that says "not modified" has no body.
    if (response.status() !== 304) bodies.push(response.text())
  })
  const owners = servers.filter((row) => Boolean(row[userData])).slice(0, 3)
  expect(owners).toHaveLength(3)
  expect(secrets.length).toBeGreaterThan(1000)

  for (const { id } of owners) {
    await page.goto(`/?project=demo&server=${id}`)
    await expect(detailPanel(page).getByText(/^present, \d+ bytes, withheld$/)).toBeVisible()
    await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
    expectNoSecret(await pageAndStorage(page))
    // A page that is left takes along what nobody has read of its answers. The code for the keys comes last.
    await expect(page.getByRole('button', { name: 'Find anything' })).toBeVisible()
    await expect.poll(() => underWay.size).toBe(0)
    await Promise.all(bodies)
  }
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expectLoaded(page, '60 servers', 'complete')
  expectNoSecret(await pageAndStorage(page))
  const texts = await Promise.all(bodies)
  expect(texts.filter((text) => text.includes('"servers"')).length).toBeGreaterThan(13)
  for (const text of texts) expectNoSecret(text)
})

test('nothing but GET and HEAD is sent, by the page or by the proxy', async ({ page }) => {
  const methods = new Set<string>()
  page.on('request', (request) => methods.add(request.method()))
  await page.goto('/?project=demo&name=web')
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Reload' }).click()
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  expect([...methods]).toEqual(['GET'])
  const received = await receivedRequests()
  expect(received.length).toBeGreaterThan(0)
  expect(new Set(received.map(({ method }) => method))).toEqual(new Set(['GET']))
})

test('the page keeps to its Content-Security-Policy without a complaint', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.exposeFunction('complain', (text: string) => complaints.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Object(globalThis).complain(`${violatedDirective} ${blockedURI}`)
    })
  })

  const response = await page.goto('/?project=demo')
  const policy = (await response?.headerValue('content-security-policy')) ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe')

  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  await statusFilter(page).click()
  await page.getByRole('menuitemradio', { name: /^ERROR/ }).click()
  await expect(page.getByText('complete', { exact: true })).toBeVisible()
  await page.getByRole('gridcell').first().click()
  await expect(detailPanel(page)).toBeVisible()
  await slideToLastColumn(serversTable(page))
  await page
    .getByRole('button', { name: /more tags/ })
    .first()
    .click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Theme/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.getByRole('link', { name: 'Recycle bin' }).click()
  await expectLoaded(page, '60 servers', 'complete')
  await page.reload()
  await expectLoaded(page, '60 servers', 'complete')
  expect(complaints).toEqual([])
})

/** Everything that the page holds and keeps, as text. */
function pageAndStorage(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.body.innerText,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      location.href,
    ].join('\n'),
  )
}

function expectNoSecret(text: string) {
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  expect(partsOfSecrets.filter((part) => text.includes(part))).toEqual([])
}
