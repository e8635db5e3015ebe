import { expect, test } from 'vitest'

import { placeColumns } from './place-columns'

function place(id: string, width: number, more: { pinned?: boolean; grow?: boolean } = {}) {
  const { pinned = false, grow = false } = more
  const column = { id, header: id, width, grow, render: () => id, text: () => id }
  return { column, width, pinned }
}

test('the last column takes the room that is left', () => {
  const placed = placeColumns([place('name', 200, { pinned: true }), place('ip', 100)])
  expect(placed.template).toBe('200px minmax(100px, 100fr)')
})

test('growing columns share it instead, by their widths', () => {
  const placed = placeColumns([
    place('name', 200, { grow: true }),
    place('tags', 150, { grow: true }),
    place('ip', 100),
  ])
  expect(placed.template).toBe('minmax(200px, 200fr) minmax(150px, 150fr) 100px')
})

test('the widths add up', () => {
  const placed = placeColumns([place('name', 200, { pinned: true }), place('ip', 100)])
  expect(placed.width).toBe(300)
})

test('no columns take no room', () => {
  expect(placeColumns([])).toEqual({ columns: [], template: '', width: 0 })
})

test('pinned columns stay one behind the other', () => {
  const { columns } = placeColumns([
    place('name', 200, { pinned: true }),
    place('status', 150, { pinned: true }),
    place('ip', 100),
  ])
  expect(columns.map(({ style }) => style)).toEqual([
    undefined,
    { '--pinned-at': '200px' },
    undefined,
  ])
})
