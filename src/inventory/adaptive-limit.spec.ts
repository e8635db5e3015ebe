import fc from 'fast-check'
import { expect, test } from 'vitest'

import { adaptiveLimit } from './adaptive-limit'

function after(most: number, answers: readonly (number | 'throttled')[]): number {
  const limit = adaptiveLimit(most)
  for (const answer of answers) {
    if (answer === 'throttled') limit.throttled()
    else limit.succeeded(answer)
  }
  return limit.current
}

test('begins with three, or with what is allowed', () => {
  expect(after(6, [])).toBe(3)
  expect(after(1, [])).toBe(1)
})

test('each quick answer raises it, up to what is allowed', () => {
  expect(after(6, [300])).toBe(4)
  expect(after(6, [300, 300, 300, 300])).toBe(6)
  expect(after(1, [10, 10])).toBe(1)
})

test('after trouble only a round of quick answers does', () => {
  expect(after(12, [300, 300, 2000, 300, 300])).toBe(4)
  expect(after(12, [300, 300, 2000, 300, 300, 300])).toBe(5)
  expect(after(12, [300, 'throttled', 300, 300])).toBe(2)
  expect(after(12, [300, 'throttled', 300, 300, 300])).toBe(3)
})

test('being throttled halves it, never below one', () => {
  const quick = Array.from({ length: 40 }, () => 300)
  expect(after(6, [...quick, 'throttled'])).toBe(3)
  expect(after(6, [...quick, 'throttled', 'throttled', 'throttled', 'throttled'])).toBe(1)
  expect(after(6, ['throttled', ...quick])).toBe(6)
})

test('slow answers lower it', () => {
  expect(after(6, [200, 2000, 2000, 2000])).toBeLessThan(3)
})

test('one answer out of a cache does not make all others slow', () => {
  expect(after(6, [0, ...Array.from({ length: 40 }, () => 250)])).toBe(6)
})

test('when answers have become slower for good, that is what is quick', () => {
  expect(after(6, [200, ...Array.from({ length: 60 }, () => 2000)])).toBe(6)
})

test('stays a whole number within bounds, whatever happens', () => {
  const answer = fc.oneof(fc.constant('throttled' as const), fc.nat(60_000))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.array(answer), (most, answers) => {
      const limit = after(most, answers)
      expect(Number.isInteger(limit)).toBe(true)
      expect(limit).toBeGreaterThanOrEqual(1)
      expect(limit).toBeLessThanOrEqual(most)
    }),
  )
})
