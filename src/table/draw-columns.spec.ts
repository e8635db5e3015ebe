import { expect, test } from 'vitest'

import { drawColumns } from './draw-columns'
import { placeColumns } from './place-columns'

/** Six columns of 100 pixels, the first `pinned` of which stay in place. */
function placed(pinned: number) {
  const column = (id: string) => ({ id, header: id, width: 100, render: () => id, text: () => id })
  return placeColumns(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) => ({
      column: column(id),
      width: 100,
      pinned: at < pinned,
    })),
  ).columns
}

test.each([
  ['at the left edge', 1, { from: 0, to: 250 }, -1, 'a b c'],
  [
    'a column that ends where the stretch begins is out of view',
    0,
    { from: 100, to: 300 },
    -1,
    'b c',
  ],
  ['a pinned column stays', 1, { from: 300, to: 500 }, -1, 'a d e'],
  ['each of several pinned columns stays', 2, { from: 400, to: 500 }, -1, 'a b e'],
  ['the active one is drawn wherever it is', 1, { from: 0, to: 200 }, 4, 'a b e'],
  ['the active one in view is drawn once', 1, { from: 0, to: 200 }, 1, 'a b'],
  ['an active one of no column', 1, { from: 0, to: 200 }, 6, 'a b'],
  ['a stretch beyond the table', 1, { from: -320, to: 2000 }, -1, 'a b c d e f'],
  ['nothing in view', 0, { from: 900, to: 1000 }, -1, ''],
])('%s', (_title, pinned, stretch, active, drawn) => {
  const columns = drawColumns(placed(pinned), stretch, active)
  expect(columns.map(({ column }) => column.id).join(' ')).toBe(drawn)
})

test('only a cell after a gap is put in its place; the others follow by themselves', () => {
  const places = drawColumns(placed(2), { from: 350, to: 450 }, 5).map(({ at, style }) => [
    at,
    style?.gridColumnStart,
  ])
  expect(places).toEqual([
    [0, undefined],
    [1, undefined],
    [3, 4],
    [4, undefined],
    [5, undefined],
  ])
  expect(drawColumns(placed(0), { from: 200, to: 300 }, 5)).toMatchObject([
    { at: 2, style: { gridColumnStart: 3 } },
    { at: 5, style: { gridColumnStart: 6 } },
  ])
})

test('a column that follows is the very one that was placed, for rows to be skipped', () => {
  const columns = placed(1)
  expect(drawColumns(columns, { from: 0, to: 200 }, -1)[1]).toBe(columns[1])
})
