import { expect, test } from 'vitest'

import { clamp, headerRow, moveCell } from './cell-position'

const extent = { rowCount: 100, columnCount: 12, pageSize: 10 }

function press(key: string, row: number, column: number, control = false) {
  return moveCell({ key, control }, { row, column }, extent)
}

test.each([
  ['ArrowDown', 5, 3, { row: 6, column: 3 }],
  ['ArrowUp', 5, 3, { row: 4, column: 3 }],
  ['ArrowLeft', 5, 3, { row: 5, column: 2 }],
  ['ArrowRight', 5, 3, { row: 5, column: 4 }],
  ['Home', 5, 3, { row: 5, column: 0 }],
  ['End', 5, 3, { row: 5, column: 11 }],
  ['PageDown', 5, 3, { row: 15, column: 3 }],
  ['PageUp', 15, 3, { row: 5, column: 3 }],
])('%s from (%i, %i)', (key, row, column, expected) => {
  expect(press(key, row, column)).toEqual(expected)
})

test.each([
  ['ArrowDown', 99, 3, { row: 99, column: 3 }],
  ['ArrowUp', headerRow, 3, { row: headerRow, column: 3 }],
  ['ArrowLeft', 5, 0, { row: 5, column: 0 }],
  ['ArrowRight', 5, 11, { row: 5, column: 11 }],
  ['PageDown', 95, 3, { row: 99, column: 3 }],
  ['PageUp', 4, 3, { row: 0, column: 3 }],
])('%s stops at the edge from (%i, %i)', (key, row, column, expected) => {
  expect(press(key, row, column)).toEqual(expected)
})

test('the header is one row above the first', () => {
  expect(press('ArrowUp', 0, 3)).toEqual({ row: headerRow, column: 3 })
  expect(press('ArrowDown', headerRow, 3)).toEqual({ row: 0, column: 3 })
})

test('Control leads to the corners of the rows', () => {
  expect(press('Home', 50, 3, true)).toEqual({ row: 0, column: 0 })
  expect(press('End', 50, 3, true)).toEqual({ row: 99, column: 11 })
})

test.each(['a', 'Enter', ' ', 'Escape', 'Tab'])('%s does not move', (key) => {
  expect(press(key, 5, 3)).toBeNull()
})

test('Control with an arrow is left to the browser', () => {
  expect(press('ArrowDown', 5, 3, true)).toBeNull()
})

test.each(['ArrowDown', 'PageDown', 'PageUp', 'ArrowUp'])(
  '%s stays in the header of an empty table',
  (key) => {
    const empty = { rowCount: 0, columnCount: 12, pageSize: 10 }
    const header = { row: headerRow, column: 2 }
    expect(moveCell({ key, control: false }, header, empty)).toEqual(header)
  },
)

test('clamp keeps a value within its bounds', () => {
  expect([clamp(-1, 0, 4), clamp(2, 0, 4), clamp(9, 0, 4), clamp(9, 0, -1)]).toEqual([0, 2, 4, 0])
})
