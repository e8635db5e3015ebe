import { expect, test } from 'vitest'

import { revealOffset } from './grid-dom'

test('what is in view does not scroll', () => {
  expect(revealOffset(100, 32, 80, 320)).toBe(80)
  expect(revealOffset(80, 32, 80, 320)).toBe(80)
  expect(revealOffset(368, 32, 80, 320)).toBe(80)
})

test('what is before the view comes to its start', () => {
  expect(revealOffset(64, 32, 80, 320)).toBe(64)
})

test('what is behind the view comes to its end', () => {
  expect(revealOffset(3200, 32, 80, 320)).toBe(2912)
})

test('what is larger than the view shows its start', () => {
  expect(revealOffset(100, 500, 0, 320)).toBe(100)
})
