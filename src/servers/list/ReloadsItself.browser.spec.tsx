import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { nothingLoaded } from '~/inventory/loaded'
import { failure, pageOf } from '~/inventory/testing/scripted-source'

import { AutoReload } from './AutoReload'
import { chooseReloadPeriod } from './reload-period'
import { ReloadsItself } from './ReloadsItself'
import { listOf } from './testing/list-of'

const fetchPage = vi.fn<() => Promise<never>>()
const source = { paging: 'marker', pageSize: 10, fetchPage } as const
const client = new QueryClient()

class Boundary extends Component<{ children: ReactNode }, { fault: string | null }> {
  override state = { fault: null }
  static getDerivedStateFromError(fault: unknown) {
    return { fault: String(fault) }
  }
  override render() {
    return this.state.fault ?? this.props.children
  }
}

beforeEach(() => {
  fetchPage.mockReset()
})

afterEach(() => {
  chooseReloadPeriod(0)
  vi.useRealTimers()
})

test('a fault that is none of the API goes to the boundary, as that of any load', async () => {
  fetchPage.mockRejectedValue(new Error('The worker could not start.'))
  vi.spyOn(console, 'error').mockReturnValue()
  await render(
    <QueryClientProvider client={client}>
      <Boundary>
        <ReloadsItself
          origin={{ queryKey: ['servers', 'a'], source }}
          period={1}
          onReloading={() => undefined}
        />
      </Boundary>
    </QueryClientProvider>,
  )
  await expect.element(page.getByText('Error: The worker could not start.')).toBeVisible()
})

test('a recycle bin that a region does not have is not asked for again and again', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const { loaded, loading, load, reload, stop, parts } = listOf({
    loaded: { ...nothingLoaded(0), rows: pageOf('a').rows, end: 'complete', updatedAt: Date.now() },
  })
  const absent = listOf({
    queryKey: ['recycle-bin', 'b'],
    source,
    loaded: { ...nothingLoaded(0), end: 'complete' },
    notOffered: failure('not-found'),
  })
  chooseReloadPeriod(30_000)
  await render(
    <QueryClientProvider client={client}>
      <AutoReload
        list={{ loaded, loading, load, reload, stop, parts: [...parts, ...absent.parts] }}
      />
    </QueryClientProvider>,
  )
  await expect.element(page.getByText(/^loaded/)).toBeVisible()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetchPage).not.toHaveBeenCalled()
})
