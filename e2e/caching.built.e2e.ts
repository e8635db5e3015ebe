import { expect, test } from '@playwright/test'

import { expectLoaded } from './helpers'
import { type Started, startProxyProcess } from './login-servers'
import { ownSimulatorPort } from './ports'
import { receivedRequests } from './received-queries'

const path = '/v1/bin-off/cloudservers/detail'

// The proxy of the other journeys keeps no answers.
let proxy: Started

test.beforeAll(async () => {
  proxy = await startProxyProcess({ SIMULATOR_PORT: String(ownSimulatorPort) })
})

test.afterAll(() => proxy.stop())

async function timesAsked(): Promise<number> {
  const received = await receivedRequests(ownSimulatorPort)
  return received.filter((request) => request.path === path).length
}

test('a second viewer causes no request to the API, and Reload causes one', async ({
  page,
  context,
}) => {
  const address = `${proxy.origin}/?project=bin-off`
  await page.goto(address)
  await expectLoaded(page, '40 of 40 servers', 'complete')
  const asked = await timesAsked()
  expect(asked).toBeGreaterThan(0)

  const second = await context.newPage()
  const answer = second.waitForResponse((response) => response.url().includes(path))
  await second.goto(address)
  await expectLoaded(second, '40 of 40 servers', 'complete')
  expect((await answer).headers()).toMatchObject({ age: expect.stringMatching(/^\d+$/) })
  expect(await timesAsked()).toBe(asked)

  const reload = second.waitForRequest((request) => request.url().includes(path))
  await second.getByRole('button', { name: 'Reload' }).click()
  expect(await (await reload).allHeaders()).toMatchObject({ 'cache-control': 'no-cache' })
  await expect.poll(timesAsked).toBeGreaterThan(asked)
})
