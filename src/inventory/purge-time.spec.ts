import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Server } from '~/api/server'

import { type BinPolicy, binnedTime, estimatePurge } from './purge-time'
import { makeServer, type SomeServer } from './refine/testing/rows'

const hour = 3_600_000
const now = Date.UTC(2026, 5, 15, 9, 30)
const week: BinPolicy = { enabled: true, retentionHours: 168 }

function server(some: SomeServer): Server {
  const row = makeServer(some)
  if (row.kind !== 'server') throw new Error('The row is a server.')
  return row
}

test.each([
  ['a reported deletion', { terminated: 1, updated: 2 }, 1],
  ['else the last update', { updated: 2 }, 2],
  ['else nothing', {}, null],
  ['midnight of 1970 is a time', { terminated: 0, updated: 2 }, 0],
])('what tells when a server was binned: %s', (_, some, time) => {
  expect(binnedTime(server(some))).toBe(time)
})

const updated = now - 48 * hour
const terminated = now - 24 * hour
const ofUpdate = { binned: updated, basis: 'update', hours: 168, at: updated + 168 * hour }
const ofDeletion = {
  binned: terminated,
  basis: 'deletion',
  hours: 168,
  at: terminated + 168 * hour,
}

test.each<[string, SomeServer, BinPolicy, object]>([
  ['the last update', { updated }, week, { kind: 'estimated', ...ofUpdate }],
  ['a deletion', { updated, terminated }, week, { kind: 'estimated', ...ofDeletion }],
  ['a deletion alone', { terminated }, week, { kind: 'estimated', ...ofDeletion }],
  [
    'a policy that does not say whether it is on',
    { updated },
    { enabled: null, retentionHours: 168 },
    { kind: 'estimated', ...ofUpdate },
  ],
  ['neither time', {}, week, { kind: 'unknown', gap: 'no-time' }],
  ['a policy on its way', { updated }, 'pending', { kind: 'unknown', gap: 'policy-pending' }],
  [
    'a policy that cannot be read',
    { updated },
    'unreadable',
    { kind: 'unknown', gap: 'policy-unreadable' },
  ],
  [
    'a policy that is off',
    { updated },
    { enabled: false, retentionHours: 168 },
    { kind: 'unknown', gap: 'policy-off' },
  ],
  ...[null, 0, -1, 1e15].map((retentionHours): [string, SomeServer, BinPolicy, object] => [
    `${retentionHours} hours`,
    { updated },
    { enabled: true, retentionHours },
    { kind: 'unknown', gap: 'no-retention' },
  ]),
  [
    'a second before the end',
    { updated: now - 168 * hour + 1000 },
    week,
    { kind: 'estimated', at: now + 1000 },
  ],
  ['the end itself', { updated: now - 168 * hour }, week, { kind: 'passed', at: now }],
  ['long after it', { updated: now - 300 * hour }, week, { kind: 'passed', at: now - 132 * hour }],
])('an estimate from %s', (_, some, policy, expected) => {
  expect(estimatePurge(server(some), policy, now)).toMatchObject(expected)
})

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value)
const time = fc.integer({ min: now - 2000 * hour, max: now + 2000 * hour })
const policy = fc.oneof(
  fc.constantFrom('pending' as const, 'unreadable' as const),
  fc.record({
    enabled: maybe(fc.boolean()),
    retentionHours: maybe(fc.integer({ min: -1, max: 1000 })),
  }),
)

test('nothing is estimated without a time and a policy that is not off, and all says what it rests on', () => {
  fc.assert(
    fc.property(maybe(time), maybe(time), policy, (terminated, updated, policy) => {
      const purge = estimatePurge(server({ terminated, updated }), policy, now)
      const said = typeof policy !== 'string' && policy.enabled !== false
      const hours = typeof policy === 'string' ? null : policy.retentionHours
      const known = said && hours !== null && hours > 0 && (terminated ?? updated) !== null
      expect(purge.kind !== 'unknown').toBe(known)
      if (purge.kind === 'unknown') return
      expect(purge.binned).toBe(purge.basis === 'deletion' ? terminated : updated)
      expect(purge.at - purge.binned).toBe((hours ?? 0) * hour)
      expect(purge.kind === 'estimated').toBe(purge.at > now)
    }),
  )
})
