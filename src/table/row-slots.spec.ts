import { array, assert, property, uniqueArray, nat } from 'fast-check'
import { expect, test } from 'vitest'

import { createRowSlots } from './row-slots'

test('rows that come in together stand in their own order', () => {
  expect(createRowSlots().assign(['a', 'b', 'c'])).toEqual([0, 1, 2])
})

test('a row that comes into view takes the slot of one that left', () => {
  const slots = createRowSlots()
  slots.assign(['a', 'b', 'c', 'd'])
  expect(slots.assign(['c', 'd', 'e', 'f'])).toEqual([2, 3, 0, 1])
})

test('a row far away keeps its slot while all others change', () => {
  const slots = createRowSlots()
  slots.assign(['a', 'b', 'c'])
  expect(slots.assign(['b', 'x', 'y', 'z'])).toEqual([1, 0, 2, 3])
})

test('the same rows in another order keep their slots', () => {
  const slots = createRowSlots()
  slots.assign(['a', 'b', 'c'])
  expect(slots.assign(['c', 'a', 'b'])).toEqual([2, 0, 1])
})

test('an id that comes twice gets two slots', () => {
  const slots = createRowSlots()
  expect(slots.assign(['a', 'a', 'b'])).toEqual([0, 1, 2])
  expect(new Set(slots.assign(['b', 'a', 'a'])).size).toBe(3)
})

test('whatever comes: no slot is given twice, none is new while another is free, and asking again changes nothing', () => {
  const views = array(uniqueArray(nat(20).map(String)))
  assert(
    property(views, (shown) => {
      const slots = createRowSlots()
      let most = 0
      for (const ids of shown) {
        const given = slots.assign(ids)
        most = Math.max(most, ids.length)
        expect(new Set(given).size).toBe(ids.length)
        expect(Math.max(-1, ...given)).toBeLessThan(most)
        expect(slots.assign(ids)).toEqual(given)
      }
    }),
  )
})
