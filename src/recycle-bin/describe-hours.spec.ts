import { expect, test } from 'vitest'

import { describeHours } from './describe-hours'

test.each([
  [168, '7 days'],
  [24, '1 day'],
  [36, '36 hours'],
  [1, '1 hour'],
  [0, '0 hours'],
])('%i hours are %s', (hours, text) => {
  expect(describeHours(hours)).toBe(text)
})
