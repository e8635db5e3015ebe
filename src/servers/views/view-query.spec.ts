import { expect, test } from 'vitest'

import { layoutAddress } from '../layout/layout-address'
import { refineAddress } from '../refine/refine-address'
import { serversAddress } from '../servers-address'
import { readQuery } from './view-query'

const address = { ...serversAddress, ...refineAddress, ...layoutAddress }

test('equal queries have equal texts, whatever their order and spelling', () => {
  const one = readQuery(
    address,
    'q=web&status=ACTIVE&columns=name%2Ctag%3Ateam~240&density=regular',
  )
  const other = readQuery(address, 'columns=name,tag:team~240&status=ACTIVE&q=web')
  expect(one.canonical).toBe(other.canonical)
  expect(readQuery(address, one.canonical).canonical).toBe(one.canonical)
  expect(readQuery(address, 'q=web&status=SHUTOFF').canonical).not.toBe(one.canonical)
})

test('what the page cannot use is left out and named', () => {
  const { values, dropped } = readQuery(address, 'colour=red&status=RUNNING&q=web&tags=a&tags=b')
  expect(dropped).toEqual(['colour', 'status'])
  expect(values).toMatchObject({ q: 'web', status: null, tags: ['a', 'b'], density: 'regular' })
})

test('signs of every kind survive', () => {
  const query = String(
    new URLSearchParams({
      q: 'tag:"a&b=中 #+%"',
      columns: String.raw`name,tag:a\,b&c%2C+`,
      name: 'a+b',
    }),
  )
  const { canonical, values, dropped } = readQuery(address, query)
  expect(dropped).toEqual([])
  expect(readQuery(address, canonical).values).toEqual(values)
  expect(values.columns?.shown[1]?.id).toBe('tag:a,b&c%2C+')
})
