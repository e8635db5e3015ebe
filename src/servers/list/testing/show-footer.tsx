import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import { namedProject } from '~/api/testing/named-project'
import type { PageSource } from '~/inventory/page-source'
import { pageOf } from '~/inventory/testing/scripted-source'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'

import { useList } from '../use-list'
import { Footer } from './footer'

/** What a spec can say about a list of the two rows `ab`; `age` is in seconds. */
export type FooterScene = Partial<Loaded> & { readonly age?: number }

function FooterOf({ name, source }: { name: string; source: PageSource }) {
  return (
    <Footer list={useList({ project: namedProject('p'), queryKey: ['servers', name], source })} />
  )
}

/** Draws the strip below a list that stands in the cache; gives the cache, and what goes to another list, which has just been loaded. */
export async function showFooter(source: PageSource, { age = 0, ...some }: FooterScene) {
  const client = new QueryClient()
  const updatedAt = Date.now() - age * 1_000
  const first = pageOf('ab', 2)
  const loaded: Loaded = {
    ...nothingLoaded(10),
    rows: first.rows,
    pages: new Map([[1, first]]),
    count: 2,
    end: 'complete',
    updatedAt,
  }
  client.setQueryData<Loaded>(['servers', 'here'], { ...loaded, ...some }, { updatedAt })
  client.setQueryData<Loaded>(['servers', 'there'], { ...loaded, updatedAt: Date.now() })
  const ui = (name: string) => (
    <QueryClientProvider client={client}>
      <FooterOf name={name} source={source} />
    </QueryClientProvider>
  )
  const { rerender } = await render(ui('here'))
  await expect.element(page.getByRole('button', { name: 'Reload', exact: true })).toBeVisible()
  return { client, goTo: (name: string) => rerender(ui(name)) }
}
