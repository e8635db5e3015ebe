import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { simulatedHandlers } from '#mocks/handlers'

import { recycleBinPage, serversPage } from './page-client'
import { rawRow } from './raw-client'
import { namedProject } from '~/api/testing/named-project'

const simulation = setupWorker(...simulatedHandlers())
const unused = new AbortController().signal

beforeAll(async () => {
  await simulation.start({ onUnhandledRequest: 'bypass', quiet: true })
})
afterAll(() => simulation.stop())

test('a real worker fetches a page, reads it and keeps the answer', async () => {
  const page = await serversPage(namedProject('demo'), { limit: 50 }, { offset: 2 }, unused)
  expect(page).toMatchObject({
    count: 2500,
    url: '/api/v1/demo/cloudservers/detail?limit=50&offset=2',
  })
  expect(page.rows).toHaveLength(50)
  const [first] = page.rows
  if (first === undefined) throw new Error('The page has rows.')
  expect(await rawRow(first, unused)).toMatchObject({ id: first.id })
})

test('the recycle bin goes on after a marker', async () => {
  const first = await recycleBinPage(namedProject('demo'), {}, null, unused)
  expect(first).toMatchObject({ count: null, marker: first.rows.at(-1)?.id })
  const next = await recycleBinPage(namedProject('demo'), {}, first.marker, unused)
  expect(next.rows.map(({ id }) => id)).not.toContain(first.marker)
})

test('an error of the API arrives as one', async () => {
  await expect(
    serversPage(namedProject('forbidden'), {}, { offset: 1 }, unused),
  ).rejects.toMatchObject({
    name: 'ApiError',
    kind: 'forbidden',
    status: 403,
  })
})

test('a request that is given up ends in the reason of its signal; the worker goes on', async () => {
  const controller = new AbortController()
  const page = serversPage(namedProject('slow'), {}, { offset: 1 }, controller.signal)
  const reason = new Error('left the tab')
  controller.abort(reason)
  await expect(page).rejects.toBe(reason)
  expect((await serversPage(namedProject('empty'), {}, { offset: 1 }, unused)).rows).toEqual([])
})
