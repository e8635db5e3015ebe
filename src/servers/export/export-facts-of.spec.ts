import { expect, test } from 'vitest'

import type { Project } from '~/api/project'
import { type Loaded, nothingLoaded } from '~/inventory/loaded'
import { failure } from '~/inventory/testing/scripted-source'
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
    projects: [],
  })
})

test('a file of several projects names them all, and says how many are complete', () => {
  const merged = mergeProjects(
    projects.map((project, at) => ({
      project,
      loaded:
        at === 0
          ? listOf(project.id, 'complete')
          : {
              ...listOf(project.id, null),
              failures: [{ page: 2, error: failure('forbidden'), at: 0 }],
            },
    })),
    null,
  )
  expect(factsOf(merged)).toMatchObject({
    project: 'q,p',
    projectLabel: 'Quality, Prod',
    region: 'eu-de, eu-nl',
    cloud: 'ecs.eu-de.example.com, ecs.eu-nl.example.com',
    apiFilters: { status: ['ACTIVE'] },
    complete: false,
    completeness: '1 of 2 projects complete',
    projects: [
      { id: 'q', label: 'Quality', rows: 0, completeness: 'complete' },
      {
        id: 'p',
        label: 'Prod',
        rows: 0,
        completeness: 'partial: page 2 failed: It is forbidden.',
      },
    ],
  })
})
