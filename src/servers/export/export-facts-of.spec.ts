import { expect, test } from 'vitest'

import type { Project } from '~/api/project'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { mergeProjects } from '~/inventory/merge-projects'

import { exportFactsOf } from './export-facts-of'

const projects: readonly Project[] = [
  { id: 'q', label: 'Quality', region: 'eu-de', cloud: 'ecs.eu-de.example.com', simulated: false },
  { id: 'p', label: 'Prod', region: 'eu-nl', cloud: 'ecs.eu-nl.example.com', simulated: false },
]

function listOf(id: string, end: Loaded['end']): Loaded {
  const url = `/api/v1/${id}/cloudservers/detail?status=ACTIVE&limit=200`
  const page = { rows: [], url, marker: null, count: 0 }
  return { ...nothingLoaded(10), pages: new Map([[1, page]]), count: 0, end }
}

function factsOf(loaded: Loaded) {
  return exportFactsOf({
    list: 'Servers',
    loaded,
    loading: false,
    projects,
    scope: {
      name: 'loaded',
      rows: [],
      label: '',
      order: '',
      sort: '',
      unrefined: true,
    },
    content: 'columns',
    refine: '',
    now: 0,
  })
}

test('a file says of which project it is', () => {
  expect(factsOf(listOf('p', 'complete'))).toMatchObject({
    project: 'p',
    projectLabel: 'Prod',
    region: 'eu-nl',
    cloud: 'ecs.eu-nl.example.com',
    apiFilters: { status: ['ACTIVE'] },
    complete: true,
    completeness: 'complete',
  })
})

test('a file of several projects names them all, and says how many are complete', () => {
  const merged = mergeProjects(
    projects.map((project, at) => ({
      project,
      loaded: listOf(project.id, at === 0 ? 'complete' : null),
    })),
    null,
  )
  expect(factsOf(merged)).toMatchObject({
    project: 'p,q',
    projectLabel: 'Quality, Prod',
    region: 'eu-de, eu-nl',
    cloud: 'ecs.eu-de.example.com, ecs.eu-nl.example.com',
    apiFilters: { status: ['ACTIVE'] },
    complete: false,
    completeness: 'partial: 1 of 2 projects complete',
  })
})
