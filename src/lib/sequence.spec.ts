import { expect, test } from 'vitest'

import { pick, placeOf } from './sequence'

const letters = ['a', 'b', 'c', 'd']

test('picked values stand in the order of their places', () => {
  const picked = pick(letters, Uint32Array.of(3, 0, 2))
  expect(picked.length).toBe(3)
  expect([...picked]).toEqual(['d', 'a', 'c'])
  expect([picked.at(0), picked.at(2), picked.at(3)]).toEqual(['d', 'c', undefined])
})

test('the place of a value is the first one that fits, in arrays as well', () => {
  const picked = pick(letters, Uint32Array.of(3, 0, 2))
  expect(placeOf(picked, (letter) => letter < 'd')).toBe(1)
  expect(placeOf(letters, (letter) => letter === 'c')).toBe(2)
  expect(placeOf(picked, (letter) => letter === 'b')).toBe(-1)
})
