import { expect, test } from 'vitest'

import { namedProject } from '~/api/testing/named-project'
import { makeServer } from '~/inventory/refine/testing/rows'

import { purgeColumn } from './purge-column'

const hour = 3_600_000
const now = Date.UTC(2026, 5, 15, 9, 30)
const column = purgeColumn(() => ({ enabled: true, retentionHours: 168 }), { now, times: 'age' })

test('an estimate is copied, exported and found as a time that says so', () => {
  const row = makeServer({ updated: now - 160 * hour })
  expect(column.text(row)).toBe('2026-06-15 17:30:00 UTC (estimated)')
})

test('the pointer brings up the time in both zones, and what it rests on', () => {
  const row = makeServer({ updated: now - 160 * hour })
  const [zoned, utc, basis, ...others] = column.hint?.(row)?.split('\n') ?? []
  expect(others).toEqual([])
  expect(zoned).toMatch(/^2026-06-1[56] \d\d:\d\d:00 UTC/)
  expect(utc).toBe('2026-06-15 17:30:00 UTC')
  expect(basis).toBe('estimated: last update 2026-06-08 17:30:00 UTC + 7 days by the policy of now')
})

test.each([
  ['without a time', makeServer({}), /^unknown: neither /],
  ['gone by the policy of now', makeServer({ updated: 0 }), /^unknown: by the policy of now /],
])('what is not known has no text: a row %s', (_, row, reason) => {
  expect(column.text(row)).toBe('')
  expect(column.hint?.(row)).toMatch(reason)
})

test('rows are sorted by the estimate: those of other projects may be kept longer, and what is unknown is last', () => {
  const hours: Readonly<Record<string, number>> = { short: 24, long: 720 }
  const ofProjects = purgeColumn(
    ({ source }) => ({
      enabled: true,
      retentionHours: hours[source.answer.project?.id ?? ''] ?? null,
    }),
    { now, times: 'age' },
  )
  const keyOf = (id: string, binnedHoursAgo: number) => {
    const source = { answer: { url: '/', project: namedProject(id) }, index: 0 }
    return ofProjects.sortKey?.(makeServer({ updated: now - binnedHoursAgo * hour, source }))
  }
  expect(keyOf('short', 20)).toBe(now + 4 * hour)
  expect(keyOf('long', 700)).toBe(now + 20 * hour)
  expect(keyOf('short', 25)).toBeNull()
  expect(keyOf('elsewhere', 1)).toBeNull()
})

test('a row that cannot be read says nothing of its purge', () => {
  const row = {
    kind: 'unreadable',
    id: 'x',
    reason: 'x',
    readable: null,
    source: { answer: { url: '/' }, index: 0 },
  } as const
  expect([column.text(row), column.hint?.(row), column.render(row, false)]).toEqual([
    '',
    null,
    null,
  ])
})
