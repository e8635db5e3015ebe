import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseTime } from './time'

test.each([
  ['2018-09-20T07:37:49Z', Date.UTC(2018, 8, 20, 7, 37, 49)],
  ['2018-09-19T13:57:46.000000', Date.UTC(2018, 8, 19, 13, 57, 46)],
  ['2018-09-19T12:08:53.300785', Date.UTC(2018, 8, 19, 12, 8, 53, 300)],
  ['2018-09-19T12:08:53.9', Date.UTC(2018, 8, 19, 12, 8, 53, 900)],
  ['2018-09-19T12:08:53.999999999Z', Date.UTC(2018, 8, 19, 12, 8, 53, 999)],
  ['2018-09-19 12:08:53', Date.UTC(2018, 8, 19, 12, 8, 53)],
  ['2021-02-18T23:45Z', Date.UTC(2021, 1, 18, 23, 45)],
  ['2021-02-18T23:45:02+08:00', Date.UTC(2021, 1, 18, 15, 45, 2)],
  ['2021-02-18T23:45:02-0330', Date.UTC(2021, 1, 19, 3, 15, 2)],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ['1970-01-01T00:00:00', 0],
  ['2024-01-31T24:00:00.000Z', Date.UTC(2024, 1, 1)],
  ['0001-01-01T00:00:00Z', -62_135_596_800_000],
  // Hours that some zone skips or has twice, where local time would go wrong.
  ['2026-03-08T02:30:00.000000', Date.UTC(2026, 2, 8, 2, 30)],
  ['2026-11-01T01:30:00.000000', Date.UTC(2026, 10, 1, 1, 30)],
])('%s is read as UTC unless it names an offset', (text, time) => {
  expect(parseTime(text)).toBe(time)
})

test.each([
  '',
  ' ',
  'null',
  'yesterday',
  '2026',
  '2026-02-03',
  '20260203T101112Z',
  '1537429069',
  '2026-02-30T00:00:00Z',
  '2026-02-29T00:00:00Z',
  '2026-04-31T12:00:00',
  '2026-00-10T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
  '2026-01-01T25:00:00Z',
  '2026-01-01T24:00:01Z',
  '2026-01-01T24:01:00Z',
  '2026-01-01T10:60:00Z',
  '2026-01-01T10:00:60Z',
  '2026-01-01T10:00:00+25:00',
  '2026-01-01T10:00:00 UTC',
  ' 2026-01-01T10:00:00Z',
  '2026-01-01T10:00:00.Z',
  '2026-01-01T10:00:00.0000000000Z',
])('%o is no time', (text) => {
  expect(parseTime(text)).toBeNull()
})

test('every time is read back, with and without its zone', () => {
  const times = fc.date({
    min: new Date(0),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(times, (date) => {
      expect(parseTime(date.toISOString())).toBe(date.getTime())
      expect(parseTime(date.toISOString().replace('Z', '000'))).toBe(date.getTime())
    }),
  )
})
