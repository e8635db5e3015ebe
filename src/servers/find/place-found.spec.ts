import { expect, test } from 'vitest'

import { makeServer } from '~/inventory/refine/testing/rows'

import { serversColumns } from '../columns'
import { placeFound } from './place-found'

const columns = serversColumns(undefined, { now: 0, times: 'age' })
const row = makeServer({
  id: '4f4b3dfa-1',
  name: 'web-1',
  status: 'SHUTOFF',
  tags: ['env=prod'],
})

test.each([
  ['WEB', 'Name'],
  ['shutoff', 'Status'],
  [' env=prod ', 'Tags'],
  ['4f4b3dfa', 'Name'],
])('%o is found in the column %s', (text, header) => {
  const place = placeFound(text, row, columns)
  expect(place?.name).toBe(header)
  expect(columns[place?.at ?? -1]?.header).toBe(header)
})

test('what no visible column shows is named by its field', () => {
  const some = columns.filter(({ id }) => id !== 'tags')
  expect(placeFound('prod', row, some)).toEqual({ at: -1, name: 'tag' })
  expect(placeFound('nowhere', row, some)).toBeNull()
})
