import { NuqsTestingAdapter } from 'nuqs/adapters/testing'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

import '~/app/index.css'
import { namedProject } from '~/api/testing/named-project'
import { makeServer } from '~/inventory/refine/testing/rows'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { mergeProjects } from '~/inventory/merge-projects'
import { failure } from '~/inventory/testing/scripted-source'

import { explainError } from '../list/explain-error'
import { listOf } from '../list/testing/list-of'
import { ProjectsDialog } from './ProjectsDialog'

const one: Loaded = {
  ...nothingLoaded(1),
  rows: [makeServer({})],
  pages: new Map([[1, { rows: [], url: '/', marker: null, count: null }]]),
  count: 3,
}

/** What a list can be, by the name of its project. */
const lists = {
  whole: { ...one, count: 1, end: 'complete' },
  paused: one,
  changed: { ...one, end: 'changed' },
  refused: { ...nothingLoaded(1), failures: [{ page: 1, error: failure('forbidden'), at: 0 }] },
} as const satisfies Record<string, Loaded>

async function show(loading = false) {
  const loads = new Map<string, () => void>()
  const parts = Object.entries(lists).map(([name, loaded]) => {
    const load = vi.fn<() => void>()
    loads.set(name, load)
    return listOf({ loaded, loading, load, project: namedProject(name) })
  })
  const loaded = mergeProjects(
    Object.entries(lists).map(([name, loaded]) => ({ project: namedProject(name), loaded })),
    null,
  )
  const onClose = vi.fn<() => void>()
  const list = { ...listOf({ loaded }), parts: parts.flatMap(({ parts }) => parts) }
  await render(
    <NuqsTestingAdapter>
      <ProjectsDialog list={list} explain={explainError} onClose={onClose} />
    </NuqsTestingAdapter>,
  )
  return { loads, onClose }
}

const project = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

test.each([
  ['whole', '1 of 1 servers, complete', null],
  ['paused', '1 of 3 servers, partial: paused at 1', 'Load the rest'],
  ['changed', '1 of 3 servers, the API counts 3, but 1 came: the list changed while it', 'Reload'],
  ['refused', 'Nothing loaded, page 1 failed', 'Try again'],
] as const)('a project that is %s says so, and what can be done', async (name, words, action) => {
  const { loads } = await show()
  await expect.element(project(name)).toHaveTextContent(words)
  const buttons = project(name).getByRole('button')
  if (action === null) {
    expect(buttons.elements()).toEqual([])
    return
  }
  await buttons.getByText(action).click()
  for (const [other, load] of loads) expect(load).toHaveBeenCalledTimes(other === name ? 1 : 0)
  // The button gives way to what is under way: the focus must not go with it.
  await expect.element(project(name).getByRole('link')).toHaveFocus()
})

test('a project that was refused says why, in the words of the API as well', async () => {
  await show()
  await expect
    .element(project('refused'))
    .toHaveTextContent('No permission to list these servers: It is forbidden.')
})

test('nothing can be done while a project loads', async () => {
  await show(true)
  await expect.element(project('paused')).toHaveTextContent('1 of 3 servers, loading')
  expect(page.getByRole('list').getByRole('button').elements()).toEqual([])
})
