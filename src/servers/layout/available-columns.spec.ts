import { describe, expect, test } from 'vitest'

import {
  fixedColumnIds,
  isColumnId,
  isServersColumnId,
  type PairColumnId,
} from '~/inventory/columns/column-id'
import { makeServer } from '~/inventory/refine/testing/rows'

import { purgeColumn } from '~/recycle-bin/purge-column'

import { serversColumns } from '../columns'
import { recycleBinColumns } from '../recycle-bin-columns'
import { availableColumns, layOutColumns } from './available-columns'
import { plainLayout } from './column-layout'
import { readColumns } from './columns-text'
import { pairColumn } from './pair-column'

const clock = { now: Date.UTC(2026, 5, 15), times: 'age' } as const
const binColumns = recycleBinColumns(
  clock,
  purgeColumn(() => 'pending', clock),
)
const lists = { servers: serversColumns('ACTIVE', clock), 'recycle bin': binColumns }

describe.each(Object.entries(lists))('the list of %s', (list, own) => {
  const available = availableColumns(own, clock)

  test('can show every column, each of which can be sorted', () => {
    const possible = list === 'servers' ? isServersColumnId : isColumnId
    expect([...available.keys()].toSorted()).toEqual(fixedColumnIds.filter(possible).toSorted())
    expect([...available.values()].filter(({ sortable }) => sortable !== true)).toEqual([])
  })

  test('shows its own by default', () => {
    const columns = layOutColumns(
      plainLayout(own.map(({ id }) => id).filter(isColumnId)),
      available,
    )
    expect(columns.map(({ id, width }) => [id, width])).toEqual(
      own.map(({ id, width }) => [id, width]),
    )
    expect(columns.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual(['name'])
  })
})

test('a layout decides on order, width and pins', () => {
  const { layout } = readColumns('tag:team~240,name|vpc,status~90')
  if (layout === null) throw new Error('The layout has columns.')
  const columns = layOutColumns(layout, availableColumns(binColumns, clock))
  expect(columns.map(({ id, width, pinned }) => [id, width, pinned])).toEqual([
    ['tag:team', 240, true],
    ['name', 304, true],
    ['vpc', 312, false],
    ['status', 90, false],
  ])
})

test.each<[PairColumnId, string]>([
  ['tag:team', 'web'],
  ['tag:TEAM', 'web'],
  ['tag:bare', ''],
  ['tag:a:b,c', '中=文'],
  ['tag:none', ''],
  ['metadata:os_bit', '64'],
  ['metadata:team', ''],
])('the column %s says %o', (id, text) => {
  const tags = ['team=web', 'bare', 'a:b,c=中=文']
  expect(pairColumn(id).text(makeServer({ tags, metadata: { os_bit: '64' } }))).toBe(text)
  expect(pairColumn(id)).toBe(pairColumn(id))
})

test.each([
  ['terminate', '2026-06-15 00:00:00 UTC'],
  ['ram', '1.5 GiB'],
  ['vcpus', '2'],
  ['sg', 'default, sg-2'],
  ['id', 'a-1'],
  ['description', ''],
] as const)('the column %s says %o', (id, text) => {
  const column = availableColumns(binColumns, clock).get(id)
  const server = makeServer({
    id: 'a-1',
    autoTerminate: Date.UTC(2026, 5, 15),
    vcpus: 2,
    ramMib: 1536,
    securityGroups: [
      { id: 'sg-1', name: 'default' },
      { id: 'sg-2', name: null },
    ],
  })
  expect(column?.text(server)).toBe(text)
})

test('what a server has for several ports stands in its cell once', () => {
  const available = availableColumns(lists.servers, clock)
  const group = { id: null, name: 'web' }
  const server = makeServer({ securityGroups: [group, { id: null, name: 'ssh' }, group] })
  expect(available.get('sg')?.text(server)).toBe('web, ssh')
})
