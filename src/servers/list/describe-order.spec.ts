import { expect, test } from 'vitest'

import { describeOrder } from './describe-order'

const columns = [
  { id: 'name', header: 'Name' },
  { id: 'status', header: 'Status' },
]

test.each([
  [[], ''],
  [[{ id: 'name', descending: true }], 'Name descending'],
  [
    [
      { id: 'status', descending: false },
      { id: 'tag:team', descending: true },
    ],
    'Status, then tag:team descending',
  ],
])('%j reads %o', (order, text) => {
  expect(describeOrder(order, columns)).toBe(text)
})
