import { expect, test } from 'vitest'

import { failure } from './testing/scripted-source'
import { newThrottle } from './throttle'

test('waits as told, else a second, then two, four and so on', () => {
  const throttle = newThrottle()
  const waits = [null, null, 30, null].map((seconds) => {
    expect(throttle.refused(failure('throttled', seconds), 1000)).toBe(true)
    const until = throttle.waiting?.until
    throttle.over()
    return until
  })
  expect(waits).toEqual([2000, 3000, 31_000, 9000])
  expect(throttle.waiting).toBeNull()
})

test('a page in between begins anew', () => {
  const throttle = newThrottle()
  for (let round = 0; round < 30; round += 1) {
    expect(throttle.refused(failure('throttled'), 0)).toBe(true)
    throttle.over()
    throttle.served()
  }
  throttle.refused(failure('throttled'), 0)
  expect(throttle.waiting?.until).toBe(1000)
})

test('requests refused together are one round, and the longest wait holds', () => {
  const throttle = newThrottle()
  for (let request = 0; request < 20; request += 1) {
    expect(throttle.refused(failure('throttled', 20 - request), 0)).toBe(true)
  }
  expect(throttle.waiting?.until).toBe(20_000)
})

test('gives up after eight rounds', () => {
  const throttle = newThrottle()
  const goesOn = Array.from({ length: 9 }, () => {
    const goesOn = throttle.refused(failure('throttled', 1), 0)
    throttle.over()
    return goesOn
  })
  expect(goesOn).toEqual([true, true, true, true, true, true, true, true, false])
})
