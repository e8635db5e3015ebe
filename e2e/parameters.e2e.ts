import { expect, type Page, test } from '@playwright/test'

import { apiFilters, type Endpoint, inAddress, recordQueries } from './helpers'
import { type ParameterCase, recycleBinCases, serversCases } from './parameter-cases'

for (const parameterCase of serversCases) {
  test(`servers: ${parameterCase.title}`, async ({ page }) => {
    await page.goto('/?project=bin-off')
    await expect(page.getByText('40 of 40 servers', { exact: true })).toBeVisible()
    await expectParameter(page, 'cloudservers/detail', parameterCase)
  })
}

for (const parameterCase of recycleBinCases) {
  test(`recycle bin: ${parameterCase.title}`, async ({ page }) => {
    await page.goto('/?project=bin-off&tab=recycle-bin')
    await expect(page.getByRole('heading', { name: 'The recycle bin is off' })).toBeVisible()
    await expectParameter(page, 'recycle-bin/cloudservers', parameterCase)
  })
}

/** The control sends exactly its parameter; the address bar holds it over a reload, and Back takes it away. */
async function expectParameter(
  page: Page,
  endpoint: Endpoint,
  { parameter, values, apply, sends }: ParameterCase,
) {
  const queries = recordQueries(page, endpoint)
  await apply(page)
  await expect.poll(() => queries).toEqual(sends)
  await expect.poll(() => inAddress(page, parameter)).toEqual(values)

  await page.reload()
  await expect.poll(() => new Set(queries.slice(sends.length))).toEqual(new Set(sends.slice(-1)))
  expect(inAddress(page, parameter)).toEqual(values)
  const clear = apiFilters(page).getByRole('button', { name: 'Clear filters' })
  await expect(clear).toBeVisible()

  for (const _ of sends) await page.goBack()
  await expect.poll(() => inAddress(page, parameter)).toEqual([])
  await expect(clear).toBeHidden()
}
