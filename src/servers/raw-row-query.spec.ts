import { expect, test } from 'vitest'

import { toRow } from '~/api/to-row'

import { rawRowQuery } from './raw-row-query'

const read = () => toRow({ id: 'a' }, '', { answer: { url: '/page' }, index: 0 })

test('a row is read once, and anew when a reload has put another in its place', () => {
  const [before, after] = [read(), read()]
  expect(rawRowQuery(before).queryKey).toEqual(rawRowQuery(before).queryKey)
  expect(rawRowQuery(after).queryKey).not.toEqual(rawRowQuery(before).queryKey)
})
