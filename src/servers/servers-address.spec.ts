import { createLoader, createSerializer } from 'nuqs/server'
import { expect, test } from 'vitest'

import { serversParameters } from '~/api/servers-parameters'

import { serversAddress, toServersQuery } from './servers-address'

const load = createLoader(serversAddress)
const serialize = createSerializer(serversAddress)

test('every parameter that a person may set is in the address bar', () => {
  const filters = Object.values(serversParameters).filter(({ role }) => role === 'filter')
  expect(Object.keys(serversAddress)).toEqual(filters.map(({ name }) => name))
})

test('what is set is asked for, and nothing else', () => {
  const search = '?status=ACTIVE&tags=env=prod&tags=owner&limit=25&name='
  expect(toServersQuery(load(search))).toEqual({
    status: 'ACTIVE',
    tags: ['env=prod', 'owner'],
    limit: 25,
  })
  expect(toServersQuery(load(''))).toEqual({})
})

test('the address is read back as it was written', () => {
  const set = {
    name: 'web +&=#中',
    status: 'SHUTOFF',
    ip: '192.168.',
    tags: ['a=b=c', 'd&e'],
    'not-tags': ['__type_baremetal'],
    flavor: 'c6s.large.2',
    enterprise_project_id: '0',
    reservation_id: 'r-1',
    limit: 1000,
  } as const
  expect(load(serialize(set))).toEqual(set)
})
