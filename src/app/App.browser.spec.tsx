import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import './index.css'
import { App } from './App'

test('projects that fail again leave the focus on Try again', async () => {
  let fail: () => void = () => undefined
  const failure = () =>
    new Promise<Response>((_, reject) => (fail = () => reject(new TypeError('Failed to fetch'))))
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(failure))
  await render(
    <NuqsTestingAdapter hasMemory>
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <App dropped={[]} />
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  )
  const again = page.getByRole('button', { name: 'Try again' })
  fail()
  await expect.element(again).toBeVisible()
  await expect.element(again).not.toHaveFocus()
  again.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(again).not.toBeInTheDocument()
  fail()
  await expect.element(again).toHaveFocus()
  vi.unstubAllGlobals()
})
