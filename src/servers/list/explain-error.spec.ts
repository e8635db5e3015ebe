import { expect, test } from 'vitest'

import type { ApiErrorKind } from '~/api/error'

import { explainError } from './explain-error'

const kinds = {
  'invalid-request': 0,
  'login-required': 0,
  unauthorized: 0,
  forbidden: 0,
  'caller-refused': 0,
  'project-unavailable': 0,
  'not-found': 0,
  'wrong-project': 0,
  throttled: 0,
  'server-error': 0,
  'unreadable-answer': 0,
  timeout: 0,
  unreachable: 0,
  offline: 0,
} satisfies Record<ApiErrorKind, 0>

test('every kind of error has a heading of its own and an advice', () => {
  const isKind = (text: string): text is ApiErrorKind => Object.hasOwn(kinds, text)
  const explained = Object.keys(kinds)
    .filter(isKind)
    .map((kind) => explainError({ kind }))
  expect(new Set(explained.map(({ title }) => title)).size).toBe(explained.length)
  for (const { advice } of explained) expect(advice).toMatch(/\.$/)
})
