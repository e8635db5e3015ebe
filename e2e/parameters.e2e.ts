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

test('a field keeps its place and width when a first filter is set', async ({ page }) => {
  await page.goto('/?project=bin-off')
  const name = apiFilters(page).getByRole('textbox', { name: 'Name' })
  await expect(page.getByRole('button', { name: /^View:/ })).toBeVisible()
  const before = await apiFilters(page).getByRole('button', { name: 'More' }).boundingBox()
  await name.fill('web')
  await expect(apiFilters(page).getByRole('button', { name: 'Clear filters' })).toBeVisible()
  expect(await apiFilters(page).getByRole('button', { name: 'More' }).boundingBox()).toEqual(before)
})

test('servers: all filters of the address are sent, again after a reload', async ({ page }) => {
  const filters = allValues(serversCases)
  await expectSentFromAddress(page, 'cloudservers/detail', 'project=bin-off', filters, [
    ['offset', '1'],
  ])
})

test('recycle bin: all filters of the address are sent, again after a reload', async ({ page }) => {
  const filters = allValues(recycleBinCases)
  const address = 'project=bin-off&tab=recycle-bin'
  await expectSentFromAddress(page, 'recycle-bin/cloudservers', address, filters, [
    ['limit', '100'],
  ])
})

/** The control sends exactly its parameter, the address bar holds it by the API's name, and Back takes it away. */
async function expectParameter(
  page: Page,
  endpoint: Endpoint,
  { parameter, values, apply, sends }: ParameterCase,
) {
  const queries = recordQueries(page, endpoint)
  await apply(page)
  await expect.poll(() => queries).toEqual(sends)
  await expect.poll(() => inAddress(page, parameter)).toEqual(values)

  for (const _ of sends) await page.goBack()
  await expect.poll(() => inAddress(page, parameter)).toEqual([])
  await expect(apiFilters(page).getByRole('button', { name: 'Clear filters' })).toBeHidden()
}

type Pairs = readonly (readonly [name: string, value: string])[]

/** The values of all parameters; of those that have several cases, the last one's. */
function allValues(cases: readonly ParameterCase[]): Pairs {
  const byName = new Map(cases.map(({ parameter, values }) => [parameter, values]))
  return [...byName].flatMap(([name, values]) => values.map((value) => [name, value] as const))
}

async function expectSentFromAddress(
  page: Page,
  endpoint: Endpoint,
  address: string,
  filters: Pairs,
  paging: Pairs,
) {
  const queries = recordQueries(page, endpoint)
  const wanted = sorted([...filters, ...paging])
  const search = new URLSearchParams(filters.map(([name, value]) => [name, value]))
  await page.goto(`/?${address}&${search}`)
  await expect(page.getByRole('heading', { name: /matches$/ })).toBeVisible()
  expect(queries.map((query) => sorted([...new URLSearchParams(query)]))).toContainEqual(wanted)
  expect(new Set(queries).size).toBe(1)

  queries.length = 0
  await page.reload()
  await expect(page.getByRole('heading', { name: /matches$/ })).toBeVisible()
  expect(queries.map((query) => sorted([...new URLSearchParams(query)]))).toContainEqual(wanted)
  expect(new Set(queries).size).toBe(1)
}

function sorted(pairs: Pairs): readonly string[] {
  return pairs.map(([name, value]) => `${name}=${value}`).toSorted()
}
