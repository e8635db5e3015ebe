import { describe, expect, test } from 'vitest'

import { filterStatusNames, isFilterStatus, statusesReturnedFor, statusFacts } from './status'

test('the filter takes the 15 documented statuses', () => {
  expect(filterStatusNames.toSorted()).toEqual([
    'ACTIVE',
    'BUILD',
    'DELETED',
    'ERROR',
    'HARD_REBOOT',
    'MIGRATING',
    'REBOOT',
    'REBUILD',
    'RESIZE',
    'REVERT_RESIZE',
    'SHELVED',
    'SHELVED_OFFLOADED',
    'SHUTOFF',
    'UNKNOWN',
    'VERIFY_RESIZE',
  ])
})

test.each(['active', 'PAUSED', '', 'ACTIVE ', 'toString', '__proto__'])(
  'the filter does not take %o',
  (text) => {
    expect(isFilterStatus(text)).toBe(false)
  },
)

describe('what else a filter returns', () => {
  const groups = {
    ACTIVE: ['ACTIVE', 'REBOOT', 'HARD_REBOOT', 'REBUILD', 'MIGRATING', 'RESIZE'],
    SHUTOFF: ['SHUTOFF', 'RESIZE', 'REBUILD'],
    ERROR: ['ERROR', 'REBUILD'],
    VERIFY_RESIZE: ['VERIFY_RESIZE', 'REVERT_RESIZE'],
  } as const

  test.each(filterStatusNames)('%s', (status) => {
    const expected = new Map<string, readonly string[]>(Object.entries(groups)).get(status)
    expect(statusesReturnedFor(status)).toEqual(expected ?? [status])
  })
})

test.each([
  ['ACTIVE', 'running'],
  ['SHUTOFF', 'stopped'],
  ['DELETED', 'stopped'],
  ['SOFT_DELETED', 'stopped'],
  ['ERROR', 'failed'],
  ['BUILD', 'transition'],
  ['REBOOT', 'transition'],
  ['HARD_REBOOT', 'transition'],
  ['REBUILD', 'transition'],
  ['MIGRATING', 'transition'],
  ['RESIZE', 'transition'],
  ['REVERT_RESIZE', 'transition'],
  ['VERIFY_RESIZE', 'unusual'],
  ['SHELVED', 'unusual'],
  ['SHELVED_OFFLOADED', 'unusual'],
  ['UNKNOWN', 'unusual'],
  ['PAUSED', 'unusual'],
  ['SUSPENDED', 'unusual'],
  ['RESCUE', 'unusual'],
  ['HIBERNATED', 'unusual'],
  ['constructor', 'unusual'],
  [null, 'unusual'],
])('%s is %s', (status, kind) => {
  expect(statusFacts(status).kind).toBe(kind)
})
