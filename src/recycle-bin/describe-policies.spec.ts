import { expect, test } from 'vitest'

import { namedProject } from '~/api/testing/named-project'

import { describePolicies } from './describe-policies'
import type { ProjectPolicy } from './use-policies'

type Policy = ProjectPolicy['policy']

function policiesOf(policies: readonly Policy[]): readonly ProjectPolicy[] {
  return policies.map((policy, at) => ({ project: namedProject(`p-${at}`), policy }))
}

const on = { enabled: true, minimumAgeDays: 7, retentionHours: 168 }
const off = { ...on, enabled: false }
const unsaid = { enabled: null, minimumAgeDays: null, retentionHours: null }

test.each<[string, Policy, string | null]>([
  ['is asked for', 'pending', null],
  ['is refused', 'unreadable', 'The policy of the recycle bin cannot be read.'],
  [
    'is on',
    on,
    'Recycle bin: on · keeps deleted servers for 7 days · takes servers that are at least 7 days old',
  ],
  ['does not say', unsaid, 'Recycle bin: not reported'],
  ['is off', { ...unsaid, enabled: false }, 'Recycle bin: off'],
])('of one project: %s', (_, policy, words) => {
  expect(describePolicies(policiesOf([policy]))).toBe(words)
})

test.each<[string, readonly Policy[], string | null]>([
  ['all are asked for', ['pending', 'pending'], null],
  ['one is asked for', [on, 'pending'], 'Recycle bin: on in 1 of 2 projects · asked: p-1'],
  ['all are on', [on, on], 'Recycle bin: on in 2 of 2 projects'],
  [
    'each is another one',
    [on, off, unsaid, 'unreadable'],
    'Recycle bin: on in 1 of 4 projects · off: p-1 · not reported: p-2 · not readable: p-3',
  ],
  [
    'many are off',
    [on, ...Array.from({ length: 7 }, () => off)],
    'Recycle bin: on in 1 of 8 projects · off: p-1, p-2, p-3, p-4, p-5, 2 more',
  ],
])('of several projects: %s', (_, policies, words) => {
  expect(describePolicies(policiesOf(policies))).toBe(words)
})
