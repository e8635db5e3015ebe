import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type ColumnId, fixedColumnIds } from '~/inventory/columns/column-id'

import {
  hideColumn,
  isPinned,
  moveColumn,
  pinColumn,
  resizeColumn,
  showColumn,
  unpinColumn,
} from './change-layout'
import { type ColumnLayout, leastWidth, mostWidth, plainLayout } from './column-layout'
import { randomLayout } from './testing/random-layout'

const ids = (layout: ColumnLayout) => layout.shown.map(({ id }) => id)

/** Writes a layout as `a b | c`, the pinned columns in front of the bar. */
function sketch(layout: ColumnLayout): string {
  const all = ids(layout)
  return [...all.slice(0, layout.pinned), '|', ...all.slice(layout.pinned)].join(' ')
}

const four = plainLayout(['name', 'status', 'zone', 'tag:team'])

test('a plain layout has its first column pinned', () => {
  expect(sketch(four)).toBe('name | status zone tag:team')
  expect(four.shown.every(({ width }) => width === null)).toBe(true)
  expect(plainLayout([])).toEqual({ shown: [], pinned: 0 })
})

test('a column that is shown comes last, once', () => {
  expect(sketch(showColumn(four, 'image'))).toBe('name | status zone tag:team image')
  expect(showColumn(four, 'zone')).toBe(four)
})

describe('hiding', () => {
  test('takes a column away, a pinned one too', () => {
    expect(sketch(hideColumn(four, 'zone'))).toBe('name | status tag:team')
    expect(sketch(hideColumn(four, 'name'))).toBe('| status zone tag:team')
    expect(sketch(hideColumn(four, 'image'))).toBe(sketch(four))
  })

  test('leaves one column', () => {
    const one = plainLayout(['name'])
    expect(hideColumn(one, 'name')).toBe(one)
  })
})

describe('moving', () => {
  test.each<[ColumnId, number, string]>([
    ['zone', 1, 'name | zone status tag:team'],
    ['status', 3, 'name | zone tag:team status'],
    ['status', 99, 'name | zone tag:team status'],
    ['status', 1, 'name | status zone tag:team'],
    ['image', 1, 'name | status zone tag:team'],
  ])('%s to %i', (id, to, expected) => {
    expect(sketch(moveColumn(four, id, to))).toBe(expected)
  })

  test('does not cross the edge of the pinned columns', () => {
    expect(sketch(moveColumn(four, 'zone', 0))).toBe('name | zone status tag:team')
    expect(sketch(moveColumn(four, 'name', 2))).toBe('name | status zone tag:team')
    const two = pinColumn(four, 'zone')
    expect(sketch(moveColumn(two, 'name', 3))).toBe('zone name | status tag:team')
  })
})

test('pinning goes behind the pinned columns and back again', () => {
  const two = pinColumn(four, 'tag:team')
  expect(sketch(two)).toBe('name tag:team | status zone')
  expect(isPinned(two, 'tag:team')).toBe(true)
  expect(isPinned(two, 'status')).toBe(false)
  expect(pinColumn(two, 'name')).toBe(two)
  expect(sketch(unpinColumn(two, 'name'))).toBe('tag:team | name status zone')
  expect(unpinColumn(two, 'zone')).toBe(two)
})

test.each([
  [240, 240],
  [240.4, 240],
  [1, leastWidth],
  [99_999, mostWidth],
  [null, null],
])('a width of %s becomes %s', (width, expected) => {
  const resized = resizeColumn(four, 'zone', width)
  expect(resized.shown.map((column) => column.width)).toEqual([null, null, expected, null])
})

test('whatever is done, each column stands there once and at least one is left', () => {
  const id = fc.constantFrom<ColumnId[]>(...fixedColumnIds, 'tag:team')
  const step = fc.oneof(
    id.map((id) => (layout: ColumnLayout) => showColumn(layout, id)),
    id.map((id) => (layout: ColumnLayout) => hideColumn(layout, id)),
    id.map((id) => (layout: ColumnLayout) => pinColumn(layout, id)),
    id.map((id) => (layout: ColumnLayout) => unpinColumn(layout, id)),
    fc.tuple(id, fc.integer({ min: -3, max: 40 })).map(
      ([id, to]) =>
        (layout: ColumnLayout) =>
          moveColumn(layout, id, to),
    ),
  )
  fc.assert(
    fc.property(randomLayout, fc.array(step, { maxLength: 20 }), (start, steps) => {
      const end = steps.reduce((layout, change) => change(layout), start)
      expect(new Set(ids(end)).size).toBe(end.shown.length)
      expect(end.shown.length).toBeGreaterThan(0)
      expect(end.pinned).toBeGreaterThanOrEqual(0)
      expect(end.pinned).toBeLessThanOrEqual(end.shown.length)
    }),
  )
})
