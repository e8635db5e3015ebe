import { expect, test } from 'vitest'

import { powerMismatch, powerStateName } from './power'

test.each([
  [0, 'no state'],
  [1, 'running'],
  [3, 'paused'],
  [4, 'shut down'],
  [6, 'crashed'],
  [7, 'suspended'],
  [9, 'code 9'],
  [-1, 'code -1'],
])('power state %i reads as %s', (code, name) => {
  expect(powerStateName(code)).toBe(name)
})

test.each<[string | null, number | null]>([
  ['ACTIVE', 1],
  ['ACTIVE', 0],
  ['ACTIVE', 9],
  ['ACTIVE', null],
  ['SHUTOFF', 4],
  ['SHUTOFF', 0],
  ['ERROR', 1],
  ['REBOOT', 4],
  [null, 1],
  [null, null],
  ['constructor', 1],
])('%s with power state %s may be', (status, code) => {
  expect(powerMismatch(status, code)).toBeNull()
})

test.each([
  ['ACTIVE', 4, 'The status is ACTIVE, but the power state is shut down.'],
  ['ACTIVE', 6, 'The status is ACTIVE, but the power state is crashed.'],
  ['SHUTOFF', 1, 'The status is SHUTOFF, but the power state is running.'],
  ['SHUTOFF', 7, 'The status is SHUTOFF, but the power state is suspended.'],
])('%s with power state %i contradict each other', (status, code, text) => {
  expect(powerMismatch(status, code)).toBe(text)
})
