import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import type { Row } from '~/api/server'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'

import { facetFieldsOf } from '../facet-fields'
import { FacetPanel } from '../FacetPanel'
import { FacetsButton } from '../FacetsButton'
import { refining } from '../refining'
import { useRefine } from '../use-refine'

const now = Date.UTC(2026, 5, 15)

let address = new URLSearchParams()

function Example({ loaded }: { loaded: Loaded }) {
  const { refined } = useRefine(refining, 'list', loaded, now, [])
  return (
    refined !== null && (
      <>
        <FacetsButton refined={refined} partial={false} fields={facetFieldsOf([])} />
        <div className="flex" style={{ height: 800 }}>
          <FacetPanel refined={refined} partial={false} fields={facetFieldsOf([])} />
        </div>
        <p>{refined.places.length} rows</p>
      </>
    )
  )
}

/** Draws the facets of rows in both of their places, in a window of so many pixels. */
export async function showFacets(rows: readonly Row[], query = '', width = 1280) {
  address = new URLSearchParams({ q: query })
  await page.viewport(width, 900)
  await render(
    <NuqsTestingAdapter
      hasMemory
      searchParams={address}
      onUrlUpdate={({ searchParams }) => {
        address = searchParams
      }}
    >
      <QueryClientProvider client={new QueryClient()}>
        <Example loaded={{ ...nothingLoaded(0), rows }} />
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  )
}

/** The values of a facet. */
export const facet = (name: string) => page.getByRole('list', { name, exact: true })
/** The refine text in the address. */
export const asked = () => address.get('q') ?? ''

/** Rows with a tag each. */
export const tagged = ['env=prod', 'env=dev', 'env', 'team=web'].map((tag, index) =>
  makeServer({ id: String(index), tags: [tag], powerState: index === 0 ? 4 : 1 }),
)
