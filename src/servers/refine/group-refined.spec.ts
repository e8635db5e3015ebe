import { expect, test } from 'vitest'

import { indexRows } from '~/inventory/refine/index-rows'
import { makeServer } from '~/inventory/refine/testing/rows'
import { pick } from '~/lib/sequence'

import { selectedRows } from '../selection/selected-rows'
import { nothingSelected } from '../selection/selection'
import { groupRefined } from './group-refined'

const rows = [
  makeServer({ id: 'a', status: 'SHUTOFF' }),
  makeServer({ id: 'b', status: 'ACTIVE' }),
  makeServer({ id: 'c', status: 'SHUTOFF' }),
  makeServer({ id: 'd', status: 'ERROR' }),
]
const order = Uint32Array.of(2, 1, 0)
const nothing = () => undefined
const refined = {
  text: '',
  query: { terms: [] },
  unfinished: null,
  problems: [],
  refinement: { pending: [], rows: () => order },
  raw: { columns: { column: () => null, behind: false }, failure: null, retry: nothing },
  indexes: indexRows(rows, null),
  places: order.toSorted(),
  order,
  rows: pick(rows, order),
  sort: [],
  groupedBy: null,
  setQuery: nothing,
  editQuery: nothing,
} as const
const idsOf = (some: Iterable<{ readonly id: string }>) => [...some].map(({ id }) => id).join('')

test('rows are in the order in which they stand in the groups', () => {
  const folded = new Set(['["status","SHUTOFF"]'])
  const { lines, rows: shown, refined: grouped } = groupRefined(refined, 'status', folded)
  expect(lines.map(({ kind }) => kind)).toEqual(['group', 'server', 'group'])
  expect(idsOf(shown)).toBe('b')
  expect(idsOf(grouped.rows)).toBe('bca')
  expect(grouped.groupedBy).toEqual({ field: 'status', descending: false })
})

test('selected rows are in that order, and those that are left out stand behind them', () => {
  const selected = (ids: string) => ({ ...nothingSelected, ids: new Set(ids) })
  const { refined: grouped } = groupRefined(refined, 'status', new Set())
  expect(idsOf(selectedRows(selected('abc'), refined))).toBe('cba')
  expect(idsOf(selectedRows(selected('abcd'), grouped))).toBe('bcad')
  expect(selectedRows(selected(''), grouped)).toEqual([])
})
