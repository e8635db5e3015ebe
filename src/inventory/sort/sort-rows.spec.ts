import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { type ColumnId, fixedColumnIds } from '../columns/column-id'
import { row } from '../refine/testing/random-rows'
import { makeServer } from '../refine/testing/rows'
import { ranksOf } from './ranks'
import { type SortColumn, sortRows } from './sort-rows'
import { compareRows } from './testing/reference-order'

const fields: readonly ColumnId[] = [...fixedColumnIds, 'tag:env', 'metadata:os_type']

const columns = fc
  .uniqueArray(fc.record({ field: fc.constantFrom(...fields), descending: fc.boolean() }), {
    selector: ({ field }) => field,
    maxLength: 4,
  })
  .filter((columns) => columns.length > 0)

function sortNaively(
  rows: readonly Row[],
  places: Uint32Array,
  columns: readonly SortColumn[],
): readonly number[] {
  return [...places].toSorted((one, other) => {
    const [row, otherRow] = [rows[one], rows[other]]
    if (row === undefined || otherRow === undefined) throw new Error('no such row')
    for (const { field, descending } of columns) {
      const order = compareRows(row, otherRow, field, descending)
      if (order !== 0) return order
    }
    return 0
  })
}

test('sorting is that of a stable comparison by every column', () => {
  const rows = fc.sample(row, { numRuns: 2000, seed: 7 })
  fc.assert(
    fc.property(columns, fc.integer({ min: 1, max: 5 }), (columns, step) => {
      const places = Uint32Array.from(rows.keys()).filter((place) => place % step === 0)
      const before = places.slice()
      expect([...sortRows(rows, places, columns)]).toEqual(sortNaively(rows, places, columns))
      expect(places).toEqual(before)
    }),
    { numRuns: 25 },
  )
})

test('addresses sort by the one that the cell shows first, wherever it stands in the list', () => {
  const rows = [
    makeServer({ fixed: ['10.0.0.2'], floating: ['203.0.113.1'] }),
    makeServer({ fixed: ['10.0.0.1'], floating: ['203.0.113.2'] }),
  ].map((row) =>
    row.kind === 'server' ? Object.assign(row, { addresses: row.addresses.toReversed() }) : row,
  )
  const columns = [{ field: 'addresses', descending: false }] as const
  expect([...sortRows(rows, Uint32Array.of(0, 1), columns)]).toEqual([1, 0])
})

test('no column leaves the order as it is', () => {
  const places = Uint32Array.of(2, 0, 1)
  expect(sortRows(fc.sample(row, 3), places, [])).toEqual(places)
})

test('ranks are kept with the rows', () => {
  const rows = fc.sample(row, 10)
  expect(ranksOf(rows, 'name')).toBe(ranksOf(rows, 'name'))
  expect(ranksOf(rows, 'status')).not.toBe(ranksOf(rows, 'name'))
  expect(ranksOf([...rows], 'name')).toEqual(ranksOf(rows, 'name'))
})

describe('in order of', () => {
  const fault = { code: null, message: null, details: null, created: null }
  const orderLock = { source: 'ORDER', scene: null, orderId: null }

  test.each<[ColumnId, readonly Parameters<typeof makeServer>[0][]]>([
    ['name', [{ name: 'web-2' }, { name: 'Web-10' }, { name: 'z' }, { name: '' }]],
    ['power', [{ powerState: 3 }, { powerState: 1 }, { powerState: 4 }, { powerState: null }]],
    [
      'marks',
      [
        { fault, frozen: true },
        { fault, locked: true },
        { hostStatus: 'DOWN' },
        { hostStatus: 'UP', frozen: true, locked: true, orderLock },
        { locked: true },
        { orderLock },
        { locked: false },
      ],
    ],
    [
      'flavor',
      [{ vcpus: 2, ramMib: 4096 }, { vcpus: 2, ramMib: 65_536 }, { vcpus: 16 }, { ramMib: 1024 }],
    ],
    ['created', [{ created: 0 }, { created: 5 }, { created: 10 }, { created: null }]],
    [
      'addresses',
      [
        { fixed: ['10.0.0.9', '9.9.9.9'], floating: ['1.1.1.1'] },
        { fixed: ['10.0.0.10'] },
        { floating: ['121.1.1.1'] },
        { fixed: ['::1'] },
        { floating: ['121.xx.xx.1'] },
        {},
      ],
    ],
    ['volumes', [{ volumes: [] }, { volumes: null }]],
    ['terminate', [{ autoTerminate: 5 }, { autoTerminate: 10 }, { autoTerminate: null }]],
    ['id', [{ id: 'a-2' }, { id: 'a-10' }]],
    ['sg', [{ securityGroups: [{ id: '1', name: 'a' }] }, { securityGroups: [] }]],
    [
      'tag:env',
      [
        { tags: ['env=dev-2', 'x=1'] },
        { tags: ['ENV=dev-10'] },
        { tags: ['env=prod'] },
        { tags: ['env'] },
      ],
    ],
    ['tag:成本,中心:1', [{ tags: ['成本,中心:1=甲'] }, { tags: ['成本=甲'] }]],
    ['metadata:os_bit', [{ metadata: { os_bit: '32' } }, { metadata: { os_bit: null } }]],
  ])('%s', (field, servers) => {
    const rows = servers.map(makeServer)
    const places = Uint32Array.from(rows.keys()).toReversed()
    const sorted = sortRows(rows, places, [{ field, descending: false }])
    expect([...sorted]).toEqual([...rows.keys()])
  })
})
