import { NuqsTestingAdapter, type OnUrlUpdateFunction } from 'nuqs/adapters/testing'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { NothingListed } from './NothingListed'

async function show(search: string, severalProjects = false) {
  const onUrlUpdate = vi.fn<OnUrlUpdateFunction>()
  await render(
    <NuqsTestingAdapter hasMemory searchParams={search} onUrlUpdate={onUrlUpdate}>
      <NothingListed severalProjects={severalProjects} />
    </NuqsTestingAdapter>,
  )
  return onUrlUpdate
}

const instead = page.getByRole('button', { name: /^Refine by .+ instead$/ })

test.each([
  [false, 'This project has no servers'],
  [true, 'These projects have no servers'],
])('without an API filter there is none, of several projects: %s', async (several, title) => {
  await show('limit=50', several)
  await expect.element(page.getByRole('heading', { name: title })).toBeVisible()
  await expect.element(page.getByRole('button')).not.toBeInTheDocument()
})

test('an address that the API does not find leads to what Refine finds of it', async () => {
  const onUrlUpdate = await show('project=demo&ip=203.0.113.5&status=ACTIVE&q=web')
  await expect.element(page.getByText(/compares private IPv4 addresses;/)).toBeVisible()
  await instead.click()
  await vi.waitFor(() => expect(onUrlUpdate).toHaveBeenCalled())
  const update = onUrlUpdate.mock.lastCall?.[0]
  expect(Object.fromEntries(update?.searchParams ?? [])).toEqual({
    project: 'demo',
    status: 'ACTIVE',
    q: 'web ip:203.0.113.5',
  })
  expect(update?.options.history).toBe('push')
})

test.each(['name=web', 'ip=.5', 'ip=203'])(
  'with %s there is no such other way, and the filters can be cleared',
  async (search) => {
    const onUrlUpdate = await show(`${search}&project=demo`)
    await expect.element(page.getByText('The API returned no server for')).toBeVisible()
    await expect.element(instead).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await vi.waitFor(() => expect(onUrlUpdate).toHaveBeenCalled())
    expect(onUrlUpdate.mock.lastCall?.[0].queryString).toBe('?project=demo')
  },
)
