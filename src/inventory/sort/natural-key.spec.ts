import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { naturalKey } from './natural-key'

/** Compares piece by piece: numbers by size, other characters by code, a number where its first digit would stand. */
function compareNaively(one: string, other: string): number {
  const pieces = (text: string) => text.toLowerCase().match(/\d+|\D/g) ?? []
  const [ones, others] = [pieces(one), pieces(other)]
  for (const [at, piece] of ones.entries()) {
    const opposite = others[at]
    if (opposite === undefined) return 1
    const numbers = /\d/.test(piece) && /\d/.test(opposite)
    const [left, right] = numbers ? [BigInt(piece), BigInt(opposite)] : [piece, opposite]
    if (left !== right) return left < right ? -1 : 1
  }
  return ones.length - others.length
}

function compareKeys(one: string, other: string): number {
  const [left, right] = [naturalKey(one), naturalKey(other)]
  return left === right ? 0 : left < right ? -1 : 1
}

describe('in order', () => {
  test.each([
    ['web-9', 'web-10'],
    ['web-2', 'web-10-a'],
    ['web-10', 'web-10-a'],
    ['web', 'web-1'],
    ['9', 'a'],
    ['99999999999999999999', 'a'],
    ['9'.repeat(14), `1${'0'.repeat(14)}`],
    ['9'.repeat(16), `1${'0'.repeat(16)}`],
    ['9'.repeat(60), `1${'0'.repeat(60)}`],
    ['a-1-b-20', 'a-2-b-3'],
    ['a.0', 'a.00001'],
  ])('%s, %s', (first, second) => {
    expect(compareKeys(first, second)).toBe(-1)
    expect(compareKeys(second, first)).toBe(1)
  })
})

test.each([
  ['Web-1', 'web-1'],
  ['web-001', 'web-1'],
  ['web-0', 'web-000'],
])('%s and %s are equal', (one, other) => {
  expect(naturalKey(one)).toBe(naturalKey(other))
})

test('the order of keys is that of a comparison piece by piece', () => {
  const character = fc.constantFrom(...'0123456789ab-._ Zé中'.split(''))
  const name = fc.oneof(
    fc.string({ unit: character, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'01239'.split('')), minLength: 12, maxLength: 20 }),
  )
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(compareKeys(one, other)).toBe(Math.sign(compareNaively(one, other)))
    }),
    { numRuns: 5000 },
  )
})
