import { expect, test } from 'vitest'

import { serversColumns } from '../columns'
import { recycleBinColumns } from '../recycle-bin-columns'
import { moreColumns } from './more-columns'
import { timeForms, timeWidth, writeTime } from './times'

const now = Date.UTC(2026, 10, 30, 12)
const time = Date.UTC(2026, 10, 28, 9, 5, 7)

test('a time is written as the form says', () => {
  expect(writeTime(time, { now, times: 'age' })).toBe('2 d ago')
  expect(writeTime(time, { now, times: 'UTC' })).toBe('2026-11-28 09:05:07 UTC')
  // The zone is that of the machine, and named.
  expect(writeTime(time, { now, times: 'local' })).toMatch(/^2026-11-2[789] \d\d:\d\d:07 UTC/)
})

test.each(['UTC', 'local'] as const)('every column of times has room for times by %s', (times) => {
  const clock = { now, times }
  const all = (form: typeof clock | { now: number; times: 'age' }) =>
    [...serversColumns(undefined, form), ...recycleBinColumns(form), ...moreColumns(form)].map(
      ({ id, width }) => ({ id, width }),
    )
  const before = all({ now, times: 'age' })
  const wider = all(clock).filter(({ width }, at) => width !== before[at]?.width)
  expect(new Set(wider.map(({ id }) => id))).toEqual(
    new Set(['created', 'launched', 'updated', 'terminate']),
  )
  expect(timeWidth(96, clock)).toBeGreaterThan(timeWidth(96, { now, times: 'age' }))
})

test('ages are what is written where nobody chose', () => {
  expect(timeForms[0]).toBe('age')
})
