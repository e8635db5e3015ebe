import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseRefine } from './parse'
import { printRefine } from './print'
import { query } from './testing/random-query'

test('a query printed and parsed is the same query', () => {
  fc.assert(
    fc.property(query, (one) => {
      expect(parseRefine(printRefine(one))).toEqual({ query: one, problems: [] })
    }),
    { numRuns: 3000 },
  )
})

const pieces =
  `web   " \\ ( ) OR AND NOT - : , * ? .. > = status ram 4GiB tag . env has is frozen created
2026-01-01 ip 10.0.0.0/8 raw OS-EXT-STS:vm_state 30d fa:16:3e 2001:db8::1
raw.os: raw.metadata.os:`.split(/[ \n]/)

test('texts are printed in one form', () => {
  const piece = fc.constantFrom(...pieces)
  const text = fc.oneof(
    fc.array(fc.oneof(piece, fc.constant(' ')), { maxLength: 14 }).map((some) => some.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, (one) => {
      const { query, problems } = parseRefine(one)
      for (const { start, end, message } of problems) {
        expect(message).toMatch(/\.$/)
        expect([start, end]).toEqual([Math.max(0, start), Math.min(one.length, end)])
        expect(end).toBeGreaterThan(start)
      }
      const printed = printRefine(query)
      expect(parseRefine(printed)).toEqual({ query, problems: [] })
      expect(printRefine(parseRefine(printed).query)).toBe(printed)
    }),
    { numRuns: 10_000 },
  )
})
