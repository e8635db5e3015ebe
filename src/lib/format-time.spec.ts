import { describe, expect, test } from 'vitest'

import { formatAge, formatClock, formatUtc, formatZoned } from './format-time'

const now = Date.UTC(2026, 10, 22, 10, 41, 7)
const minute = 60_000

describe('formatAge', () => {
  test.each([
    [now, 'just now'],
    [now - 59_999, 'just now'],
    [now - minute, '1 min ago'],
    [now - 59 * minute, '59 min ago'],
    [now - 60 * minute, '1 h ago'],
    [now - 24 * 60 * minute, '1 d ago'],
    [now - 729 * 24 * 60 * minute, '729 d ago'],
    [now - 731 * 24 * 60 * minute, '2 y ago'],
    [now + 2 * 60 * minute, 'in 2 h'],
  ])('%s reads as %s', (time, text) => {
    expect(formatAge(time, now)).toBe(text)
  })
})

test('UTC does not depend on the zone of the machine', () => {
  expect(formatUtc(now)).toBe('2026-11-22 10:41:07 UTC')
})

test.each([
  ['UTC', '2026-11-22 10:41:07 UTC'],
  ['America/Los_Angeles', '2026-11-22 02:41:07 UTC-8'],
  ['Asia/Brunei', '2026-11-22 18:41:07 UTC+8'],
  ['Asia/Kolkata', '2026-11-22 16:11:07 UTC+5:30'],
])('in %s the offset is written', (zone, text) => {
  expect(formatZoned(now, zone)).toBe(text)
})

test('the clock is that of the machine, and names its zone', () => {
  const local = new Date(now)
  const time = [local.getHours(), local.getMinutes(), local.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
  expect(formatClock(now)).toMatch(new RegExp(`^${time} UTC([+-]\\d{1,2}(:\\d\\d)?)?$`))
})
