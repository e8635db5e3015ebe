import { expect, onTestFinished, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { page } from 'vitest/browser'

import '~/app/index.css'
import { ApiError } from '~/api/error'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { explainError } from './explain-error'
import { LoadFailure } from './LoadFailure'
import { listOf } from './testing/list-of'

const facts = {
  kind: 'throttled',
  message: 'The throttling threshold has been reached',
  status: 429,
  code: 'APIGW.0308',
  requestId: null,
  retryAfter: 60,
  parameter: null,
} as const
const error = new ApiError(facts)

test('a wait is said once: its seconds are for eyes only', async () => {
  const loaded = { ...nothingLoaded(0), waiting: { until: Date.now() + 60_000, error } }
  await render(<LoadFailure list={listOf({ loaded, loading: true })} explain={explainError} />)
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
  const rows = [makeServer({})]
  const pages = new Map([[1, { rows, url: '/', marker: 'a', count: null }]])
  const failures = [{ page: 1, error, at: 0 }]
  const loaded: Loaded = { ...nothingLoaded(0), rows, pages, failures, updatedAt: 1 }
  await render(<LoadFailure list={listOf({ loaded })} explain={explainError} />)
  await expect.element(page.getByText(/^The last check failed: /)).toBeVisible()
  const words =
    /All rows came, as of \d\d:\d\d:\d\d UTC\S*; whether the list changed meanwhile is not known\. /
  await expect.element(page.getByText(words)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Check again' })).toBeVisible()
})

test('in Chinese the words of the API are English ones, and no space stands between sentences', async () => {
  speak(chinese)
  onTestFinished(() => speak({}))
  const rows = [makeServer({})]
  const pages = new Map([[1, { rows, url: '/', marker: 'a', count: null }]])
  const loaded: Loaded = { ...nothingLoaded(0), rows, pages, failures: [{ page: 2, error, at: 0 }] }
  await render(<LoadFailure list={listOf({ loaded })} explain={explainError} />)
  const words = page.getByText('The throttling threshold has been reached.', { exact: true })
  await expect.element(words).toHaveAttribute('lang', 'en')
  await expect
    .element(page.getByText(/已加载的内容保留在页面上。/))
    .toHaveTextContent(/上。请稍后继续。已加载的内容不会丢失。/)
})

test('in a small window the request ID of a failed page stands in one line with its name', async () => {
  await page.viewport(390, 800)
  const failure = new ApiError({ ...facts, requestId: '8c1f0e4b7d3a4e6f9a2b5c8d1e4f7a0b' })
  const list = listOf({
    loaded: {
      ...nothingLoaded(0),
      rows: [makeServer({})],
      failures: [2, 5, 8].map((at) => ({ page: at, at: 1, error: failure })),
    },
  })
  await render(<LoadFailure list={list} explain={explainError} />)
  const id = page.getByText('8c1f0e4b7d3a4e6f9a2b5c8d1e4f7a0b', { exact: true })
  await expect.element(id).toBeVisible()
  expect(id.element().getClientRects()).toHaveLength(1)
  const line = id.element().parentElement
  expect(line?.getBoundingClientRect().height).toBeLessThan(28)
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})
