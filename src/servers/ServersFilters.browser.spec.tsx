import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import { ServersFilters } from './ServersFilters'

async function show(search: string) {
  await page.viewport(1280, 800)
  await render(
    <NuqsTestingAdapter hasMemory searchParams={new URLSearchParams(search)}>
      <ServersFilters rowsStand={false} />
    </NuqsTestingAdapter>,
  )
}

/** Pixels of the frame around a control. */
const widthOf = (label: string) =>
  page.getByRole('textbox', { name: label, exact: true }).element().closest('.relative')
    ?.clientWidth ?? 0

const bar = () => document.querySelector('search') ?? document.body

test('what is set has the room of what is not', async () => {
  await show('status=ACTIVE&tags=env%3Dprod&tags=team&not-tags=x&ip=10.&flavor=abc&limit=50')
  const chip = page.getByRole('list', { name: 'Tags set' }).getByText('env=prod')
  await expect.element(chip).toBeVisible()
  const text = chip.element()
  expect(text.scrollWidth).toBeLessThanOrEqual(text.clientWidth)
  expect(widthOf('Tags')).toBeGreaterThan(widthOf('Name') * 2)
  expect(widthOf('Tags')).toBeGreaterThan(widthOf('Not tags') * 1.5)
  expect(bar().scrollWidth).toBeLessThanOrEqual(1280)
})

test('with everything set the bar still fits into its line', async () => {
  await show(
    'name=web&status=VERIFY_RESIZE&ip=192.168.100.1&limit=1000&tags=env%3Dprod&tags=team&not-tags=environment%3Dproduction&not-tags=b',
  )
  await expect.element(page.getByRole('list', { name: 'Not tags set' })).toBeVisible()
  expect(bar().scrollWidth).toBeLessThanOrEqual(1280)
})

test('a status that is cleared leaves the focus in its filter', async () => {
  await show('status=ACTIVE')
  page.getByRole('button', { name: 'Clear Status' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Status: any' })).toHaveFocus()
})

test('a text that is cleared by a key leaves the focus in its field', async () => {
  await show('name=web')
  page.getByRole('button', { name: 'Clear Name' }).element().focus()
  await userEvent.keyboard('{Enter}')
  const field = page.getByRole('textbox', { name: 'Name' })
  await expect.element(field).toHaveFocus()
  await expect.element(field).toHaveValue('')
})
