import { createLoader, createSerializer } from 'nuqs/server'
import { expect, test } from 'vitest'

import { recycleBinParameters } from '~/api/recycle-bin-parameters'

import { recycleBinAddress, toRecycleBinQuery } from './recycle-bin-address'

const load = createLoader(recycleBinAddress)

test('every parameter that a person may set is in the address bar', () => {
  const filters = Object.values(recycleBinParameters).filter(({ role }) => role === 'filter')
  expect(Object.keys(recycleBinAddress)).toEqual(filters.map(({ name }) => name))
})

test('what is set is asked for, and nothing else', () => {
  expect(toRecycleBinQuery(load('?tags=a&expect-fields=tags,image&limit=5'))).toEqual({
    tags: ['a'],
    'expect-fields': ['tags', 'image'],
  })
  expect(toRecycleBinQuery(load('?expect-fields=user_data'))).toEqual({})
})

test('the address is read back as it was written', () => {
  const set = { name: 'web', tags: ['a=b'], 'expect-fields': ['image', 'tags'] } as const
  expect(load(createSerializer(recycleBinAddress)(set))).toEqual(set)
})
