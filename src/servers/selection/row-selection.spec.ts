import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  clearSelection,
  countSelected,
  extendSelection,
  keepLoaded,
  selectRows,
  toggleRow,
} from './row-selection'
import { nothingSelected, type RowSelection } from './selection'

const rows = (ids: string) => Array.from(ids, (id) => ({ id }))
const ids = (selection: RowSelection) => [...selection.ids].toSorted().join('')
const all = rows('abcdefgh')

test('a row is added and taken out', () => {
  const two = toggleRow(toggleRow(nothingSelected, 'b'), 'd')
  expect(ids(two)).toBe('bd')
  expect(ids(toggleRow(two, 'b'))).toBe('d')
})

describe('extending', () => {
  test('selects from the anchor on, in either direction, besides what was selected before', () => {
    const start = toggleRow(toggleRow(nothingSelected, 'h'), 'd')
    const down = extendSelection(start, all, 'f')
    expect(ids(down)).toBe('defh')
    const up = extendSelection(down, all, 'b')
    expect(ids(up)).toBe('bcdh')
  })

  test('starts where the caller says when there is no anchor among the rows', () => {
    expect(ids(extendSelection(nothingSelected, all, 'd', 'c'))).toBe('cd')
    expect(ids(extendSelection(nothingSelected, all, 'd'))).toBe('d')
    const elsewhere = toggleRow(nothingSelected, 'x')
    expect(ids(extendSelection(elsewhere, all, 'b', 'a'))).toBe('abx')
  })

  test('goes by the order of the rows as they stand', () => {
    const start = toggleRow(nothingSelected, 'c')
    expect(ids(extendSelection(start, rows('cafeb'), 'e'))).toBe('acef')
  })

  test('does nothing towards a row that is not there', () => {
    const start = toggleRow(nothingSelected, 'c')
    expect(extendSelection(start, all, 'x')).toBe(start)
  })

  test('ends at the last target, whatever was extended to on the way', () => {
    const letter = fc.constantFrom(...all.map(({ id }) => id))
    fc.assert(
      fc.property(letter, fc.array(letter), letter, letter, (anchor, others, over, to) => {
        const start = toggleRow(selectRows(nothingSelected, rows(others.join(''))), anchor)
        const once = extendSelection(start, all, to)
        expect(ids(extendSelection(extendSelection(start, all, over), all, to))).toBe(ids(once))
        expect(once.ids.has(anchor) && once.ids.has(to)).toBe(true)
      }),
    )
  })
})

describe('rows that the list does not hold any more', () => {
  const three = selectRows(nothingSelected, rows('bdx'))

  test('leave the selection and are counted', () => {
    const kept = keepLoaded(three, all)
    expect(ids(kept)).toBe('bd')
    expect([...kept.vanished]).toEqual(['x'])
    expect(ids(extendSelection(kept, all, 'a'))).toBe('abd')
  })

  test('are counted together until the next gesture', () => {
    const kept = keepLoaded(keepLoaded(three, all), rows('b'))
    expect(kept.vanished.size).toBe(2)
    expect(toggleRow(kept, 'c').vanished.size).toBe(0)
    expect(clearSelection().vanished.size).toBe(0)
  })

  test('are selected again when they are back, unless a gesture came between', () => {
    const gone = keepLoaded(keepLoaded(three, all), rows('ac'))
    expect(ids(gone)).toBe('')
    const back = keepLoaded(gone, rows('abcdx'))
    expect(ids(back)).toBe('bdx')
    expect(back.vanished.size).toBe(0)
    expect(ids(extendSelection(back, all, 'a'))).toBe('abdx')
    expect(ids(keepLoaded(toggleRow(gone, 'a'), rows('abcdx')))).toBe('a')
  })

  test('nothing changes while all are there', () => {
    const two = selectRows(nothingSelected, rows('bd'))
    expect(keepLoaded(two, all)).toBe(two)
  })
})

test('rows are counted among others', () => {
  expect(countSelected(selectRows(nothingSelected, rows('bdx')), all)).toBe(2)
})
