import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelay } from './retry-delay'

const backoff = { base: 100, most: 1000, mostAsked: 3000 }
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('retryDelay', () => {
  it('draws from a window that doubles up to its bound', () => {
    const longest = [1, 2, 3, 4, 5, 6].map((attempt) =>
      retryDelay({ attempt, retryAfter: null }, backoff, () => 1),
    )
    expect(longest).toEqual([100, 200, 400, 800, 1000, 1000])
    expect(retryDelay({ attempt: 4, retryAfter: null }, backoff, () => 0)).toBe(0)
  })

  it('never comes before the time that was asked for, and leaves long waits to the client', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 10 }), fraction, (attempt, asked, draw) => {
        const delay = retryDelay({ attempt, retryAfter: asked }, backoff, () => draw)
        if (asked > 3) expect(delay).toBeNull()
        else expect(delay).toBeGreaterThanOrEqual(asked * 1000)
      }),
    )
  })

  it('draws when the API asks for no wait at all', () => {
    expect(retryDelay({ attempt: 1, retryAfter: 0 }, backoff, () => 0.5)).toBe(50)
  })
})
