import fc from 'fast-check'
import { expect, test } from 'vitest'

import { sortInSteps } from './sort-in-steps'

test.each([0, 1, 4095, 4096, 4097, 12_289, 50_000])(
  '%i texts come out as a native sort has them',
  (length) => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 100_000 }), (seed, distinct) => {
        const texts = Array.from(
          { length },
          (_, at) => `web-${Math.abs((at * 7919 + seed) % distinct)}`,
        )
        const expected = [...texts].sort()
        const steps = [...sortInSteps(texts)]
        expect(texts).toEqual(expected)
        expect(steps.length).toBeGreaterThanOrEqual(Math.ceil(length / 4096))
      }),
      { numRuns: 5 },
    )
  },
)
