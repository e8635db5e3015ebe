import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'

import { NoRowMatches } from '../NoRowMatches'
import { Outcome } from '../Outcome'
import { RefineField } from '../RefineField'
import { refining } from '../refining'
import { useRefine } from '../use-refine'
import { VainNote } from '../VainNote'

export const field = page.getByRole('combobox', { name: 'Refine' })
const rows = page.getByRole('paragraph').and(page.getByText(/^rows:/))
export const outcome = page.getByRole('status')
export const option = (name: string | RegExp) => page.getByRole('option', { name })

const elsewhere = { name: 'the recycle bin', tab: 'recycle-bin', leaving: {}, lists: [] } as const

/** A list of as many servers as there are states. */
export function listOf(statuses: readonly string[], some: Partial<Loaded> = {}): Loaded {
  const servers = statuses.map((status, index) => makeServer({ id: `${index}`, status }))
  const pages = new Map([[1, { rows: servers, url: '/page', marker: null, count: null }]])
  return { ...nothingLoaded(10), rows: servers, pages, end: 'complete', updatedAt: 1, ...some }
}

function Refine({ list, loading }: { list: Loaded; loading: boolean }) {
  const { refined, typing } = useRefine(refining, 'list', list, 0, [])
  if (refined === null) return null
  return (
    <>
      {refined.rows.length > 0 && (
        <button
          type="button"
          onClick={() => refined.setQuery(refining.parseRefine('status:ACTIVE').query)}
        >
          only active
        </button>
      )}
      <div className="flex" style={{ width: 256 }}>
        <search className="contents">
          <RefineField refined={refined} typing={typing} loaded={list} placeholder="" />
        </search>
        <VainNote refined={refined} />
        <p className="sr-only">rows:{refined.rows.length}</p>
        {refined.rows.length === 0 && (
          <NoRowMatches refined={refined} loaded={list} elsewhere={elsewhere} />
        )}
        <Outcome
          refined={refined}
          columns={[]}
          settled={typing.settled}
          loading={loading}
          byItself={list.byItself}
        />
        <button type="button">elsewhere</button>
      </div>
    </>
  )
}

/** Draws the field with what stands around it, for the address `search`; gives what draws it anew for another list. */
export async function show(list: Loaded, { loading = false, search = '' } = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const ui = (of: Loaded, busy: boolean) => (
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter hasMemory searchParams={search}>
        <Refine list={of} loading={busy} />
      </NuqsTestingAdapter>
    </QueryClientProvider>
  )
  const { rerender } = await render(ui(list, loading))
  return (of: Loaded, busy = false) => rerender(ui(of, busy))
}

/** So many rows fulfil the query. */
export const hasRows = (count: number) => expect.element(rows).toHaveTextContent(`rows:${count}`)
