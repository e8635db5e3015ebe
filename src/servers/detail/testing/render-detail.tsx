import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter, type OnUrlUpdateFunction } from 'nuqs/adapters/testing'
import { vi } from 'vitest'
import { render } from 'vitest-browser-react'

import type { Row } from '~/api/server'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import type { TableHandle } from '~/table/use-active-cell'

import { listOf } from '../../list/testing/list-of'
import { serversAddress } from '../../servers-address'
import { DetailPanel } from '../DetailPanel'

/** What a spec can say about the list beside the detail. */
export interface Scene {
  readonly id: string
  /** All loaded rows, which are the rows of the table as well unless `shown` says otherwise. */
  readonly rows: readonly Row[]
  readonly shown?: readonly Row[]
  readonly loading?: boolean
  readonly loaded?: Partial<Loaded>
  readonly search?: string
}

/** Draws a detail with a list that only records what is asked of it. */
export async function renderDetail({ id, rows, shown, loading, loaded, search = '' }: Scene) {
  const onSelect = vi.fn<(id: string) => void>()
  const onClose = vi.fn<() => void>()
  const load = vi.fn<() => void>()
  const onUrlUpdate = vi.fn<OnUrlUpdateFunction>()
  const table = {
    focusRow: vi.fn<TableHandle['focusRow']>(),
    revealRow: vi.fn<TableHandle['revealRow']>(),
    scrollTop: 0,
  }
  const scene = (selected: string) => (
    <NuqsTestingAdapter searchParams={search} onUrlUpdate={onUrlUpdate} hasMemory>
      <QueryClientProvider client={client}>
        {/* As on the page, a detail that covers what is beside it hides it. */}
        <div
          className="has-data-covers:invisible"
          style={{ position: 'relative', display: 'flex', width: 1200, height: 700 }}
        >
          <input aria-label="Elsewhere" style={{ flex: 1 }} />
          <DetailPanel
            id={selected}
            row={rows.find((row) => row.id === selected)}
            rows={shown ?? rows}
            list={listOf({
              loaded: { ...nothingLoaded(Number.POSITIVE_INFINITY), rows, ...loaded },
              loading: loading ?? false,
              load,
            })}
            elsewhere={{
              name: 'the recycle bin',
              tab: 'recycle-bin',
              leaving: serversAddress,
              lists: [],
            }}
            table={{ current: table }}
            onSelect={onSelect}
            onClose={onClose}
          />
        </div>
      </QueryClientProvider>
    </NuqsTestingAdapter>
  )
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(
    ['projects'],
    [{ id: 'demo', label: 'Demo', region: 'x-1', cloud: 'ecs.example.com', simulated: false }],
  )
  const screen = await render(scene(id))
  onSelect.mockImplementation((next) => void screen.rerender(scene(next)))
  return { onSelect, onClose, load, onUrlUpdate, table }
}
