import fc from 'fast-check'
import { expect, test } from 'vitest'

import { caretPlace } from './caret-place'
import { query } from './testing/random-query'
import { printRefine } from './print'

test('a caret that stood in a longer text stands at the end of this one', () => {
  expect(caretPlace('status:ERROR', 14)).toEqual(caretPlace('status:ERROR', 12))
  expect(caretPlace('web ', 20)).toEqual(caretPlace('web ', 4))
  expect(caretPlace('', 3)).toEqual(caretPlace('', 0))
})

test('every caret in or behind any text has a place within it, or none', () => {
  fc.assert(
    fc.property(query.map(printRefine), fc.nat(200), (text, caret) => {
      const place = caretPlace(text, caret)
      if (place === null) return
      expect(place.start).toBeGreaterThanOrEqual(0)
      expect(place.start).toBeLessThanOrEqual(text.length)
    }),
  )
})
