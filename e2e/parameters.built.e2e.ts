import { expect, test } from '@playwright/test'
import * as v from 'valibot'

import { expectLoaded } from './helpers'
import { recycleBinCases, serversCases } from './parameter-cases'
import { receivedQueries } from './received-queries'

// Requests of other tests arrive at the same simulated ECS; a project and a first value tell these ones apart.

for (const { title, parameter, values, apply, sends } of serversCases) {
  test(`the API receives, for servers: ${title}`, async ({ page }) => {
    await page.goto('/?project=bin-unavailable')
    await expect(page.getByText('40 of 40 servers', { exact: true })).toBeVisible()
    await apply(page)
    await expect
      .poll(async () => {
        const queries = await receivedQueries('bin-unavailable', 'cloudservers/detail')
        return queries.filter((query) => firstValue(query, parameter) === values[0])
      })
      .toEqual(sends)
  })
}

for (const { title, parameter, values, apply, sends } of recycleBinCases) {
  test(`the API receives, for the recycle bin: ${title}`, async ({ page }) => {
    await page.goto('/?project=empty&tab=recycle-bin')
    await expect(page.getByRole('heading', { name: 'The recycle bin is empty' })).toBeVisible()
    await apply(page)
    await expect
      .poll(async () => {
        const queries = await receivedQueries('empty', 'recycle-bin/cloudservers')
        // A list of fields grows by one choice after the other.
        return queries.filter((query) => values[0]?.includes(firstValue(query, parameter) ?? ' '))
      })
      .toEqual(sends)
  })
}

test('the API receives offset by offset, with the limit of the documentation', async ({ page }) => {
  await page.goto('/?project=demo')
  await expectLoaded(page, '2,500 of 2,500 servers', 'complete')
  const pages = Array.from({ length: 13 }, (_, at) => `limit=200&offset=${at + 1}`)
  const received = await receivedQueries('demo', 'cloudservers/detail')
  // Pages that are asked for at the same time may arrive in any order.
  const asked = received.filter((query) => query.startsWith('limit=200&'))
  expect(asked.toSorted(byOffset)).toEqual(pages)
})

test('the API receives the marker of the last server of each page of the bin', async ({ page }) => {
  const answers: Promise<unknown>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/recycle-bin/cloudservers')) answers.push(response.json())
  })
  await page.goto('/?project=large&tab=recycle-bin')
  await expectLoaded(page, '250 servers', 'complete')
  const lists = v.parse(v.array(binAnswer), await Promise.all(answers))
  // The first page comes once more at the end.
  expect(lists.map(({ servers }) => servers.length)).toEqual([100, 100, 50, 0, 100])
  const markers = lists.slice(0, -1).flatMap(({ servers }) => servers.at(-1)?.id ?? [])
  const received = await receivedQueries('large', 'recycle-bin/cloudservers')
  expect(received.filter((query) => query.startsWith('limit=100'))).toEqual([
    'limit=100',
    ...markers.map((marker) => `limit=100&marker=${marker}`),
  ])
})

const binAnswer = v.object({ servers: v.array(v.object({ id: v.string() })) })

function byOffset(one: string, other: string): number {
  return Number(firstValue(one, 'offset')) - Number(firstValue(other, 'offset'))
}

function firstValue(query: string, parameter: string): string | null {
  return new URLSearchParams(query).get(parameter)
}
