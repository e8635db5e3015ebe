import { expect, test } from 'vitest'

import { headerRow } from './cell-position'
import { locateCell } from './locate-cell'

const rowId = (row: string) => row

function locate(
  chosen: Parameters<typeof locateCell>[0],
  rows: readonly string[],
  selectedId: string | null = null,
) {
  return locateCell(chosen, { rows, rowId, columnCount: 4, selectedId })
}

test('before anyone chose it is the first cell', () => {
  expect(locate(null, ['a', 'b', 'c'])).toEqual({ row: 0, column: 0 })
})

test('before anyone chose it is in the selected row', () => {
  expect(locate(null, ['a', 'b', 'c'], 'c')).toEqual({ row: 2, column: 0 })
  expect(locate(null, ['a', 'b', 'c'], 'gone')).toEqual({ row: 0, column: 0 })
})

test('it stays where it is when rows are appended', () => {
  const chosen = { rowId: 'b', row: 1, column: 2 }
  expect(locate(chosen, ['a', 'b', 'c', 'd'])).toEqual({ row: 1, column: 2 })
})

test('it follows its row', () => {
  const chosen = { rowId: 'b', row: 1, column: 2 }
  expect(locate(chosen, ['z', 'y', 'a', 'b'])).toEqual({ row: 3, column: 2 })
})

test('it keeps its height when its row is gone', () => {
  const chosen = { rowId: 'b', row: 1, column: 2 }
  expect(locate(chosen, ['x', 'y', 'z'])).toEqual({ row: 1, column: 2 })
  expect(locate(chosen, ['x'])).toEqual({ row: 0, column: 2 })
})

test('it is in the header when there are no rows, and finds back to its row', () => {
  const chosen = { rowId: 'b', row: 1, column: 2 }
  expect(locate(chosen, [])).toEqual({ row: headerRow, column: 2 })
  expect(locate(chosen, ['a', 'b'])).toEqual({ row: 1, column: 2 })
})

test('a header cell stays in the header', () => {
  const chosen = { rowId: null, row: headerRow, column: 1 }
  expect(locate(chosen, ['a', 'b'])).toEqual({ row: headerRow, column: 1 })
})

test('it does not leave the columns', () => {
  expect(locate({ rowId: 'a', row: 0, column: 9 }, ['a'])).toEqual({ row: 0, column: 3 })
})
