import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'

import { ApiError } from '~/api/error'
import { toRow } from '~/api/to-row'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'

import { LoadFailure } from './LoadFailure'

const nothing = () => undefined
const error = new ApiError({
  kind: 'throttled',
  message: 'The throttling threshold has been reached',
  status: 429,
  code: 'APIGW.0308',
  requestId: null,
  retryAfter: 60,
  parameter: null,
})

test('a wait is said once: its seconds are for eyes only', async () => {
  const loaded = { ...nothingLoaded(0), waiting: { until: Date.now() + 60_000, error } }
  const list = { loaded, loading: true, load: nothing, reload: nothing, stop: nothing }
  await render(<LoadFailure list={list} />)
  const countdown = page.getByText(/^in \d+ s$/)
  await expect.element(countdown).toBeVisible()
  await expect.element(countdown).toHaveAttribute('aria-hidden', 'true')

  const before = countdown.element().textContent
  const said = () => {
    const copy = page.getByRole('status').element().cloneNode(true)
    if (copy instanceof Element) copy.querySelector('[aria-hidden=true].tabular-nums')?.remove()
    return copy.textContent
  }
  const saidBefore = said()
  expect(saidBefore).toMatch(/Loading goes on by itself at \d\d:\d\d:\d\d UTC\S*\./)
  await expect.poll(() => countdown.element().textContent).not.toBe(before)
  expect(said()).toBe(saidBefore)
})

test('where every row came, only the check failed, and that is what is tried again', async () => {
  const rows = [toRow({ id: 'a' }, 'row 1', { url: '/', index: 0 })]
  const pages = new Map([[1, { rows, url: '/', marker: 'a', count: null }]])
  const failures = [{ page: 1, error, at: 0 }]
  const loaded: Loaded = { ...nothingLoaded(0), rows, pages, failures }
  const list = { loaded, loading: false, load: nothing, reload: nothing, stop: nothing }
  await render(<LoadFailure list={list} />)
  await expect.element(page.getByText(/^The last check failed: /)).toBeVisible()
  await expect.element(page.getByText(/All rows came/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Check again' })).toBeVisible()
})
