import { afterEach, expect, test } from 'vitest'

import type { PurgeGap } from '~/inventory/purge-time'
import { chinese } from '~/lib/language/chinese/dictionary'
import { speak } from '~/lib/language/translate'

import { describePurge } from './describe-purge'

const hour = 3_600_000
const now = Date.UTC(2026, 5, 15, 9, 30)
const clock = { now, times: 'age' } as const

afterEach(() => speak({}))

test.each([
  ['deletion', 'reported deletion'],
  ['update', 'last update'],
] as const)('an estimate from a %s says when, and what it rests on', (basis, words) => {
  const at = now + 5 * hour
  const purge = { kind: 'estimated', at, binned: at - 168 * hour, hours: 168, basis } as const
  expect(describePurge(purge, clock)).toEqual({
    kind: 'estimated',
    when: 'in 5 h',
    whole: '2026-06-15 14:30:00 UTC',
    zoned: expect.stringMatching(/^2026-06-1[56] \d\d:\d\d:00 UTC/),
    basis: `${words} 2026-06-08 14:30:00 UTC + 7 days by the policy of now`,
  })
})

test('an estimate in the past is none', () => {
  const at = now - 5 * hour
  const purge = { kind: 'passed', at, binned: at - hour, hours: 1, basis: 'update' } as const
  expect(describePurge(purge, clock)).toEqual({
    kind: 'unknown',
    reason:
      'unknown: by the policy of now it would be gone since 2026-06-15 04:30:00 UTC; the policy of when it was deleted counts',
  })
})

test.each<[PurgeGap, string]>([
  ['policy-pending', 'the policy is not read yet'],
  ['policy-unreadable', 'the policy cannot be read'],
  ['policy-off', 'the recycle bin is off now'],
  ['no-retention', 'the policy does not say how long servers are kept'],
  ['no-time', 'neither a deletion nor an update is reported'],
])('%s is said', (gap, words) => {
  const reason = `unknown: ${words}`
  expect(describePurge({ kind: 'unknown', gap }, clock)).toEqual({ kind: 'unknown', reason })
})

test('Chinese says what an estimate rests on, and why there is none', () => {
  speak(chinese)
  const at = now + 5 * hour
  const purge = { at, binned: at - 36 * hour, hours: 36, basis: 'update' } as const
  expect(describePurge({ kind: 'estimated', ...purge }, clock)).toMatchObject({
    basis: '最后更新时间 2026-06-14 02:30:00 UTC + 当前策略保留的 36 小时',
  })
  expect(describePurge({ kind: 'passed', ...purge }, clock)).toEqual({
    kind: 'unknown',
    reason: '未知：按当前策略，它在 2026-06-15 14:30:00 UTC 就应已彻底删除；实际以删除时的策略为准',
  })
})
