import { expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { ranksOf } from '../sort/ranks'
import { type SortColumn, sortRows } from '../sort/sort-rows'
import { compileRefine } from './compile'
import { indexesAhead, indexRows } from './index-rows'
import { parseRefine } from './parse'
import { areReady, prepareRows } from './prepare-rows'
import type { RowIndexes } from './row-indexes'
import { makeServer } from './testing/rows'

const byName: readonly SortColumn[] = [{ field: 'name', descending: false }]
const { query } = parseRefine('web -tag.env:dev ip:10.0.0.0/8 (vcpus:>2 OR created:>1d)')

function manyServers(count: number, prefix: string): Row[] {
  return Array.from({ length: count }, (_, at) =>
    makeServer({
      id: `${prefix}${at}`,
      name: `web-${count - at}`,
      tags: [`env=${at % 2 === 0 ? 'prod' : 'dev'}`],
      fixed: [`10.0.${at >> 8}.${at & 255}`],
      vcpus: at % 8,
    }),
  )
}

function find(indexes: RowIndexes): readonly number[] {
  return [...compileRefine(query, { indexes, now: 0, raw: null }).rows()]
}

function runAll(steps: Generator<void>): number {
  let count = 0
  while (steps.next().done !== true) count += 1
  return count
}

test('few rows are ready, whatever they come in place of', () => {
  const before = indexRows(manyServers(3000, 'a'), null)
  expect(areReady(manyServers(2000, 'b'), before, byName)).toBe(true)
  expect(areReady(manyServers(2001, 'b'), before, [])).toBe(false)
})

test('more rows behind those that stand are ready, in an order once it is known', () => {
  const rows = manyServers(3000, 'a')
  const before = indexRows(rows.slice(0, 2500), null)
  expect(areReady(rows, before, [])).toBe(true)
  expect(areReady(rows, before, byName)).toBe(false)
  const steps = prepareRows(rows, before, query, byName)
  expect(runAll(steps)).toBeGreaterThan(2)
  expect(areReady(rows, before, byName)).toBe(true)
  expect(before.rows).toHaveLength(2500)
})

test('an order by keys of its own is another one', () => {
  const rows = manyServers(3000, 'a')
  const before = indexRows(rows, null)
  const own: readonly SortColumn[] = [{ field: 'name', descending: false, keyOf: ({ id }) => id }]
  runAll(prepareRows(rows, before, query, own))
  expect(areReady(rows, before, own)).toBe(true)
  expect(areReady(rows, before, byName)).toBe(false)
  expect(ranksOf(rows, 'name', own[0]?.keyOf).missing).toBe(3000)
})

test('what is made ready reads no row again, and leaves those that stand as they are', () => {
  const standing = manyServers(3000, 'a')
  const before = indexRows(standing, null)
  const found = find(before)
  expect(found).not.toEqual([])

  let reads = 0
  const rows = manyServers(4000, 'b').map(
    (row) =>
      new Proxy(row, {
        get(target, key, receiver) {
          reads += 1
          return Reflect.get(target, key, receiver)
        },
      }),
  )
  const steps = prepareRows(rows, before, query, byName)
  for (let step = 0; step < 20; step += 1) {
    steps.next()
    expect(find(before)).toEqual(found)
  }
  runAll(steps)
  expect(find(before)).toEqual(found)
  expect(reads).toBeGreaterThan(0)
  reads = 0
  const after = indexRows(rows, before)
  expect(after).toBe(indexesAhead(rows, before))
  const places = find(after)
  sortRows(rows, Uint32Array.from(places), byName)
  expect(reads).toBe(0)
  expect(places).toEqual(find(indexRows([...rows], null)))
})
