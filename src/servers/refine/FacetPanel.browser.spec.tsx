import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '~/app/index.css'

import { makeServer } from '~/inventory/refine/testing/rows'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { asked, facet, showFacets, tagged } from './testing/show-facets'

afterEach(() => speak({}))

test('a facet whose values are all excluded stays, and is taken back', async () => {
  await showFacets(tagged, '-tag.env:prod,dev')
  const env = facet('Tag env')
  await expect.element(page.getByText('2 rows')).toBeVisible()
  await expect.element(env).toHaveTextContent('dev1')
  await userEvent.click(env.getByRole('button', { name: 'Exclude dev' }))
  expect(asked()).toBe('-tag.env:prod')
  await userEvent.click(env.getByRole('button', { name: 'Exclude prod' }))
  expect(asked()).toBe('')
})

test('what is included and what is excluded are told apart, each by the button that takes it back', async () => {
  await showFacets(tagged, 'tag.env:prod -tag.env:dev')
  const env = facet('Tag env')
  const is = (name: RegExp | string, pressed: boolean) =>
    expect
      .element(env.getByRole('button', { name, exact: true }))
      .toHaveAttribute('aria-pressed', String(pressed))
  await is(/^prod/, true)
  await is('Exclude prod', false)
  await is(/^dev/, false)
  await is('Exclude dev', true)
})

test('a tag that a cell asked for is marked in the facet of its key', async () => {
  await showFacets(tagged, 'tag:env=prod')
  const env = facet('Tag env')
  await expect
    .element(env.getByRole('button', { name: 'prod 1' }))
    .toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(env.getByRole('button', { name: 'dev 1' }))
  expect(asked()).toBe('tag:env=prod,env=dev')
})

test('a power state that is asked for by its code is marked, and taken back', async () => {
  await showFacets(tagged, 'power:4')
  const off = facet('Power').getByRole('button', { name: 'shut down 1' })
  await expect.element(off).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(off)
  expect(asked()).toBe('')
})

test('a value that is asked for twice is taken back by one click', async () => {
  await showFacets(tagged, 'tag.env:prod tag:env=PROD')
  await userEvent.click(facet('Tag env').getByRole('button', { name: 'prod 1' }))
  expect(asked()).toBe('')
})

test('rows with an excluded value do not count for their other values, as a click does not find them', async () => {
  const twice = makeServer({ id: 'twice', tags: ['env=prod', 'ENV=dev'] })
  await showFacets([...tagged, twice], '-tag.env:prod')
  const env = facet('Tag env')
  await expect.element(env.getByRole('button', { name: 'prod 2' })).toBeVisible()
  await userEvent.click(env.getByRole('button', { name: 'dev 1' }))
  await expect.element(page.getByText('1 rows')).toBeVisible()
  expect(asked()).toBe('-tag.env:prod tag.env:dev')
})

test('rows without a value can be asked for and excluded', async () => {
  await showFacets(tagged, 'tag.env:prod')
  const env = facet('Tag env')
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
  await showFacets(rows)
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
  await showFacets(rows)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const flavors = facet('Flavor').getByRole('listitem')
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
  await showFacets(rows)
  const error = facet('Status').getByRole('button', { name: 'ERROR 1' })
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
  await showFacets(rows, 'az:a')
  const zone = facet('AZ').getByRole('button', { name: /^a / })
  await zone.hover()
  const top = () => Math.round(zone.element().getBoundingClientRect().top)
  const before = top()
  await userEvent.click(zone)
  expect(asked()).toBe('')
  await expect.element(page.getByText('160 rows')).toBeVisible()
  expect(top()).toBe(before)
  await userEvent.click(facet('AZ').getByRole('button', { name: /^d / }))
  await userEvent.hover(page.getByText('40 rows'))
  await expect.element(facet('AZ').getByRole('button').first()).toHaveAccessibleName(/^d /)
})

test('rare tags wait behind a button', async () => {
  const rows = Array.from({ length: 12 }, (_, index) =>
    makeServer({ id: String(index), tags: ['env=prod', `label-${index + 1}=a`] }),
  )
  await showFacets(rows)
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
  await showFacets(rows)
  await expect.element(page.getByRole('button', { name: '1 more tag', exact: true })).toBeVisible()
})

test('in Chinese a facet has another heading, and values and the query are what they are', async () => {
  speak(chinese)
  const many = Array.from({ length: 10 }, (_, at) => makeServer({ id: `${at}`, status: `S${at}` }))
  await showFacets(many, '')
  await expect.element(page.getByRole('navigation', { name: '分类筛选' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '还有 2 项' }))
  await userEvent.click(facet('状态').getByRole('button', { name: '排除“S9”' }))
  expect(asked()).toBe('-status:S9')
  await expect.element(page.getByRole('button', { name: '收起' })).toBeVisible()
})
