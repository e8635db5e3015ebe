import { expect, test } from 'vitest'

import { parseLiteral } from './number-literal'
import { parseRefine } from './parse'
import { printRefine } from './print'

const start = Date.UTC(2026, 0, 31)

test.each([
  ['2026-01-31T00:00:00', 0, 999],
  ['2026-01-31T00:00:00.5Z', 500, 599],
  ['2026-01-31T00:00:00.000Z', 0, 0],
  ['2026-01-31T00:00:00.000000', 0, 0],
  ['2026-01-31 08:00:00.25+08:00', 250, 259],
  ['2026-01-31T00:00:00.123456789Z', 123, 123],
])('%s is a time from its first to its last millisecond', (text, first, last) => {
  expect(parseLiteral('time', text)).toEqual({
    measure: 'time',
    first: start + first,
    last: start + last,
  })
})

test.each(['2026-01-31T00:00:00.', '2026-01-31T00:00.5', '2026-01-31.5'])('%s is none', (text) => {
  expect(parseLiteral('time', text)).toBe(null)
})

test('the forms of the API are taken as they are, in ranges too', () => {
  const text = 'created:2026-01-31T00:00:00.000Z launched:..2026-01-31T00:00:00.000000'
  const { query, problems } = parseRefine(text)
  expect([printRefine(query), problems]).toEqual([text, []])
})
