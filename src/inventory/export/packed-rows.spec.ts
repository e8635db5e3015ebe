import fc from 'fast-check'
import { expect, test } from 'vitest'

import { packRows, unpackRows } from './packed-rows'

test('rows are the same after a message', () => {
  const url = fc.constantFrom('/a', '/b', '/c', '')
  const row = fc.record({
    id: fc.string(),
    source: fc.record({ answer: fc.record({ url }), index: fc.nat(2000) }),
  })
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows)
    }),
  )
})
