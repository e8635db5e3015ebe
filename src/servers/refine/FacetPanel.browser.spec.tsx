import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'

import type { Row } from '~/api/server'
import { nothingLoaded } from '~/inventory/loaded'
import { makeServer } from '~/inventory/refine/testing/rows'

import { FacetPanel } from './FacetPanel'
import { FacetsButton } from './FacetsButton'
import { refining } from './refining'
import { useRefine } from './use-refine'

const now = Date.UTC(2026, 5, 15)

let address = new URLSearchParams()

function Example({ rows }: { rows: readonly Row[] }) {
  const { refined } = useRefine(refining, { ...nothingLoaded(0), rows }, now)
  return (
    refined !== null && (
      <>
        <FacetsButton refined={refined} partial={false} />
        <div className="flex" style={{ height: 800 }}>
          <FacetPanel refined={refined} partial={false} />
        </div>
        <p>{refined.places.length} rows</p>
      </>
    )
  )
}

async function show(rows: readonly Row[], query = '', width = 1280) {
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
        <Example rows={rows} />
      </QueryClientProvider>
    </NuqsTestingAdapter>,
  )
}

const list = (name: string) => page.getByRole('list', { name, exact: true })
const asked = () => address.get('q') ?? ''

const tagged = ['env=prod', 'env=dev', 'env', 'team=web'].map((tag, index) =>
  makeServer({ id: String(index), tags: [tag], powerState: index === 0 ? 4 : 1 }),
)

test('a facet whose values are all excluded stays, and is taken back', async () => {
  await show(tagged, '-tag.env:prod,dev')
  const env = list('Tag env')
  await expect.element(page.getByText('2 rows')).toBeVisible()
  await expect.element(env).toHaveTextContent('dev1')
  await userEvent.click(env.getByRole('button', { name: 'Exclude dev' }))
  expect(asked()).toBe('-tag.env:prod')
  await userEvent.click(env.getByRole('button', { name: 'Exclude prod' }))
  expect(asked()).toBe('')
})

test('a tag that a cell asked for is marked in the facet of its key', async () => {
  await show(tagged, 'tag:env=prod')
  const env = list('Tag env')
  await expect
    .element(env.getByRole('button', { name: 'prod 1' }))
    .toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(env.getByRole('button', { name: 'dev 1' }))
  expect(asked()).toBe('tag:env=prod,env=dev')
})

test('a power state that is asked for by its code is marked, and taken back', async () => {
  await show(tagged, 'power:4')
  const off = list('Power').getByRole('button', { name: 'shut down 1' })
  await expect.element(off).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(off)
  expect(asked()).toBe('')
})

test('a value that is asked for twice is taken back by one click', async () => {
  await show(tagged, 'tag.env:prod tag:env=PROD')
  await userEvent.click(list('Tag env').getByRole('button', { name: 'prod 1' }))
  expect(asked()).toBe('')
})

test('rows with an excluded value do not count for their other values, as a click does not find them', async () => {
  const twice = makeServer({ id: 'twice', tags: ['env=prod', 'ENV=dev'] })
  await show([...tagged, twice], '-tag.env:prod')
  const env = list('Tag env')
  await expect.element(env.getByRole('button', { name: 'prod 2' })).toBeVisible()
  await userEvent.click(env.getByRole('button', { name: 'dev 1' }))
  await expect.element(page.getByText('1 rows')).toBeVisible()
  expect(asked()).toBe('-tag.env:prod tag.env:dev')
})

test('rows without a value can be asked for and excluded', async () => {
  await show(tagged, 'tag.env:prod')
  const env = list('Tag env')
  await expect.element(env).toHaveTextContent('the key alone1')
  await userEvent.click(env.getByRole('button', { name: 'no value 1' }))
  expect(asked()).toBe('-has:tag.env')
  await expect.element(page.getByText('1 rows')).toBeVisible()
  await userEvent.click(env.getByRole('button', { name: 'Exclude no value' }))
  expect(asked()).toBe('has:tag.env')
  await expect.element(page.getByText('3 rows')).toBeVisible()
  await userEvent.click(env.getByRole('button', { name: 'dev 1' }))
  expect(asked()).toBe('has:tag.env tag.env:dev')
})

test('what a facet does not list is said, with how to reach it', async () => {
  const rows = Array.from({ length: 230 }, (_, index) =>
    makeServer({ id: String(index), flavorName: `c7.${index}` }),
  )
  await show(rows)
  await userEvent.click(page.getByRole('button', { name: 'Flavor' }))
  await userEvent.click(page.getByRole('button', { name: '222 more' }))
  await expect
    .element(page.getByText('30 more are not listed.'))
    .toHaveTextContent('Write flavor: and a value in the refine field')
})

test('values and tags that a button lists take the focus, and are folded again', async () => {
  const rows = Array.from({ length: 12 }, (_, index) =>
    makeServer({
      id: String(index),
      flavorName: `c7.${String(index).padStart(2, '0')}`,
      tags: ['env=prod', `label-${String(index).padStart(2, '0')}=a`],
    }),
  )
  await show(rows)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const flavors = list('Flavor').getByRole('listitem')
  await userEvent.click(button('Flavor'))
  for (const [more, revealed, fewer] of [
    ['4 more', 'c7.08 1', 'fewer'],
    ['5 more tags', 'Tag label-07', 'fewer tags'],
  ] as const) {
    button(more).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button(revealed)).toHaveFocus()
    button(fewer).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(button(revealed)).not.toBeInTheDocument()
    await expect.element(button(more)).toHaveFocus()
  }
  expect(flavors.elements()).toHaveLength(8)
})

test('a second click in the same place takes back what the first one asked for', async () => {
  const rows = ['ACTIVE', 'ACTIVE', 'SHUTOFF', 'SHUTOFF', 'ERROR'].map((status, index) =>
    makeServer({ id: String(index), status, locked: index === 0 }),
  )
  await show(rows)
  const error = list('Status').getByRole('button', { name: 'ERROR 1' })
  await error.hover()
  const top = () => error.element().getBoundingClientRect().top
  const before = top()
  await userEvent.click(error)
  await expect.element(error).toHaveAttribute('aria-pressed', 'true')
  expect(asked()).toBe('status:ERROR')
  expect(top()).toBe(before)
  await userEvent.click(error)
  expect(asked()).toBe('')
  expect(top()).toBe(before)
})

test('lines that come back above stand aside for the one that was clicked, and settle when the pointer leaves', async () => {
  const rows = ['a', 'b', 'c', 'd'].flatMap((zone, index) =>
    Array.from({ length: 40 }, (_, flavor) =>
      makeServer({ availabilityZone: zone, status: index === 0 ? 'ERROR' : `S${flavor % 9}` }),
    ),
  )
  await show(rows, 'az:a')
  const zone = list('AZ').getByRole('button', { name: /^a / })
  await zone.hover()
  const top = () => Math.round(zone.element().getBoundingClientRect().top)
  const before = top()
  await userEvent.click(zone)
  expect(asked()).toBe('')
  await expect.element(page.getByText('160 rows')).toBeVisible()
  expect(top()).toBe(before)
  await userEvent.click(list('AZ').getByRole('button', { name: /^d / }))
  await userEvent.hover(page.getByText('40 rows'))
  await expect.element(list('AZ').getByRole('button').first()).toHaveAccessibleName(/^d /)
})

test('rare tags wait behind a button', async () => {
  const rows = Array.from({ length: 12 }, (_, index) =>
    makeServer({ id: String(index), tags: ['env=prod', `label-${index + 1}=a`] }),
  )
  await show(rows)
  const titles = () =>
    page
      .getByRole('heading', { name: /^Tag/ })
      .elements()
      .map(({ textContent }) => textContent)
  await expect.element(page.getByRole('heading', { name: 'Tag env' })).toBeVisible()
  expect(titles()).toEqual(['Tag env', ...[1, 2, 3, 4, 5, 6, 7].map((n) => `Tag label-${n}`)])
  await userEvent.click(page.getByRole('button', { name: '5 more tags' }))
  await expect.element(page.getByRole('heading', { name: 'Tag label-12' })).toBeVisible()
})

test('one tag more is one tag', async () => {
  const rows = Array.from({ length: 9 }, (_, index) =>
    makeServer({ id: String(index), tags: [`label-${index + 1}=a`] }),
  )
  await show(rows)
  await expect.element(page.getByRole('button', { name: '1 more tag', exact: true })).toBeVisible()
})

test.each([1023, 320])('%i pixels wide, a button opens the same facets', async (width) => {
  await show(tagged, '', width)
  const facets = page.getByRole('navigation', { name: 'Facets' })
  await expect.element(page.getByText('4 rows')).toBeVisible()
  await expect.element(facets).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Facets' }))
  const bounds = facets.element().getBoundingClientRect()
  expect(bounds.left).toBeGreaterThanOrEqual(0)
  expect(bounds.right).toBeLessThanOrEqual(width)
  await userEvent.click(facets.getByRole('button', { name: 'Tag env' }))
  await userEvent.click(list('Tag env').getByRole('button', { name: 'dev 1' }))
  expect(asked()).toBe('tag.env:dev')
  await expect.element(page.getByText('1 rows')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(facets).not.toBeInTheDocument()
})

test('with room for the facets beside the rows, no button opens them', async () => {
  await show(tagged, '', 1024)
  await expect.element(page.getByRole('navigation', { name: 'Facets' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Facets' })).not.toBeInTheDocument()
})

test('the rows are counted in one place, that of the width of the window', async () => {
  const panels = page.getByRole('navigation', { name: 'Facets', includeHidden: true })
  await show(tagged, '', 1023)
  await expect.element(page.getByText('4 rows')).toBeVisible()
  expect(panels.elements()).toHaveLength(0)
  await userEvent.click(page.getByRole('button', { name: 'Facets' }))
  await expect.element(panels).toBeVisible()
  expect(panels.elements()).toHaveLength(1)
  await page.viewport(1024, 900)
  await expect.element(page.getByRole('navigation', { name: 'Facets' })).toBeVisible()
  expect(panels.elements()).toHaveLength(1)
})
