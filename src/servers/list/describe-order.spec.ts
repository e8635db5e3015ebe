import { expect, test } from 'vitest'

import type { SortColumn } from '~/inventory/sort/sort-rows'

import { describeOrder } from './describe-order'

const columns = [
  { id: 'name', header: 'Name' },
  { id: 'status', header: 'Status' },
]

test.each<[readonly SortColumn[], string]>([
  [[], ''],
  [[{ field: 'name', descending: true }], 'Name descending'],
  [
    [
      { field: 'status', descending: false },
      { field: 'tag:team', descending: true },
    ],
    'Status, then tag:team descending',
  ],
])('%j reads %o', (order, text) => {
  expect(describeOrder(order, columns)).toBe(text)
})
