import { expect, test } from '@playwright/test'

import { apiFilters, dataRows, expectLoaded, recordAnswers, serversTable } from './helpers'

const refusals = [
  {
    project: 'expired',
    heading: 'The credentials were not accepted',
    // Once they were refused they rest, whichever test found out first.
    facts: /HTTP 401, (APIGW\.0307|Proxy\.CredentialsPaused)/,
    advice: 'check the access key, secret key or token',
  },
  {
    project: 'forbidden',
    heading: 'No permission to list these servers',
    facts: 'HTTP 403, Ecs.0003',
    advice: 'Ask for the permission ecs:cloudServers:list',
  },
]

for (const { project, heading, facts, advice } of refusals) {
  test(`${project}: says what is wrong and what to do`, async ({ page }) => {
    await page.goto(`/?project=${project}`)
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading')).toHaveText(heading)
    await expect(alert.getByText(facts)).toBeVisible()
    await expect(alert.getByText(advice)).toBeVisible()
    await expect(page.getByText('page 1 failed', { exact: true })).toBeVisible()
    await expect(page.getByText(/\d of \d/)).toHaveCount(0)

    const again = page.waitForResponse((response) => response.url().includes('offset=1'))
    await alert.getByRole('button', { name: 'Try again' }).click()
    expect((await again).status()).toBeGreaterThanOrEqual(401)
    await expect(alert.getByRole('heading')).toHaveText(heading)
  })
}

test('the request ID can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/?project=forbidden')
  const id = page.getByRole('alert').getByRole('code')
  await expect(id).toHaveText(/^[0-9a-f]{32}$/)
  await page.getByRole('button', { name: 'Copy request ID' }).click()
  await expect(page.getByRole('button', { name: 'Copied request ID' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await id.innerText())
})

test('too many requests: waits as long as the API asks, then goes on by itself', async ({
  page,
}) => {
  const answers = recordAnswers(page, 'cloudservers/detail')
  await page.goto('/?project=throttled')
  const countdown = page.getByText(/^in \d s$/)
  await expect(countdown).toBeVisible()
  await expect(page.getByText('Too many requests')).toBeVisible()
  await expect(page.getByText('The throttling threshold has been reached')).toBeVisible()
  await expect(dataRows(serversTable(page)).first()).toBeVisible()
  // Seven requests, of which two are let through in six seconds, besides those of other journeys.
  await expect(page.getByText('complete', { exact: true })).toBeVisible({ timeout: 90_000 })
  await expectLoaded(page, '1,000 of 1,000 servers', 'complete')
  await expect(countdown).toBeHidden()
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  expect(loadedPages(answers)).toEqual(['1', '1', '2', '3', '4', '5', '6'])
})

test('pages that failed are asked for again, and no others', async ({ page }) => {
  const answers = recordAnswers(page, 'cloudservers/detail')
  const retry = page.getByRole('button', { name: /^(Retry pages? |Try again|Check again)/ })
  const complete = page.getByText('complete', { exact: true })
  await page.goto('/?project=flaky')
  await expect(complete.or(retry)).toBeVisible()
  expect(await retry.isVisible(), 'some page failed').toBe(true)
  while (await retry.isVisible()) {
    const before = answers.length
    const alert = page.getByRole('alert').filter({ hasText: /did not load|last check failed/ })
    await expect(alert).toContainText('The API failed')
    await expect(page.getByText('Load the rest')).toBeHidden()
    await retry.click()
    await expect.poll(() => answers.length).toBeGreaterThan(before)
    await expect(complete.or(retry)).toBeVisible()
  }
  await expectLoaded(page, '1,000 of 1,000 servers', 'complete')
  expect(loadedPages(answers)).toEqual(['1', '1', '2', '3', '4', '5', '6'])
})

test('no match names the filters, and clearing them brings the servers back', async ({ page }) => {
  await page.goto('/?project=bin-off&name=no-such-server&tags=env%3Dnone&tags=critical')
  await expect(page.getByRole('heading', { name: 'No server matches' })).toBeVisible()
  await expect(
    page.getByText('no server for name no-such-server, tags env=none and critical'),
  ).toBeVisible()
  await expectLoaded(page, 'No servers', 'complete')
  await page.getByRole('main').getByRole('button', { name: 'Clear filters' }).last().click()
  await expectLoaded(page, '40 of 40 servers', 'complete')
  await expect(apiFilters(page).getByRole('textbox', { name: 'Name' })).toHaveValue('')
})

test('a project without servers says so', async ({ page }) => {
  await page.goto('/?project=empty')
  await expect(page.getByRole('heading', { name: 'This project has no servers' })).toBeVisible()
  await expectLoaded(page, 'No servers', 'complete')
})

/** The pages that arrived, by number; the first one comes once more at the end. */
function loadedPages(answers: readonly { page: string; status: number }[]): string[] {
  return answers.flatMap(({ page, status }) => (status === 200 ? page : [])).toSorted()
}
