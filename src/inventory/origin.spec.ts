import { expect, test } from 'vitest'

import { namedProject } from '~/api/testing/named-project'

import { nothingLoaded } from './loaded'
import { originOf, originOfList } from './origin'

test('where rows come from is read from the request of their page', () => {
  expect(
    originOf('/api/v1/p%201/cloudservers/detail?tags=env%3Dprod&tags=a&limit=200&offset=3'),
  ).toEqual({ project: 'p 1', apiFilters: { tags: ['env=prod', 'a'] } })
  expect(originOf('/api/v1/p/recycle-bin/cloudservers')).toEqual({ project: 'p', apiFilters: {} })
  expect(originOf('/elsewhere')).toBeNull()
})

test('an empty list comes from where its page does', () => {
  const page = { rows: [], url: '/api/v1/p/cloudservers/detail?name=web', marker: null, count: 0 }
  const empty = { ...nothingLoaded(0), pages: new Map([[1, page]]) }
  expect(originOfList(empty)).toEqual({ project: 'p', apiFilters: { name: ['web'] } })
  expect(originOfList(nothingLoaded(0))).toBeNull()
})

test('the list of several projects comes from all of them', () => {
  const page = { rows: [], url: '/api/v1/q/cloudservers/detail?name=web', marker: null, count: 0 }
  const loaded = { ...nothingLoaded(0), pages: new Map([[1, page]]) }
  const projects = ['q', 'p'].map((id) => ({ project: namedProject(id), loaded }))
  expect(originOfList({ ...loaded, projects })).toEqual({
    project: 'q,p',
    apiFilters: { name: ['web'] },
  })
})
