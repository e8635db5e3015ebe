import { expect, test } from 'vitest'

import { serversParameters, type ServersQuery } from '~/api/servers-parameters'

import { describeFilters } from './describe-filters'

test.each<[ServersQuery, string]>([
  [{}, ''],
  [{ status: 'ACTIVE' }, 'status ACTIVE'],
  [
    { limit: 25, tags: ['env=prod', 'team=web'], status: 'ACTIVE' },
    'status ACTIVE, tags env=prod and team=web, page size 25',
  ],
  [{ 'not-tags': ['__type_baremetal'] }, 'not tags __type_baremetal'],
])('%j', (values, text) => {
  expect(describeFilters(serversParameters, values)).toBe(text)
})
