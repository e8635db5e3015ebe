import { expect, test } from 'vitest'

import { compileRefine } from './compile'
import { parseRefine } from './parse'
import { indexRows, type RowIndexes } from './row-indexes'
import { makeServer } from './testing/rows'

const status = { name: 'status', key: null } as const
const rows = ['A', 'B', 'A', 'C'].map((one) => makeServer({ status: one, id: `id-${one}` }))

function find(text: string, indexes: RowIndexes): readonly number[] {
  const { query } = parseRefine(text)
  return [...compileRefine(query, { indexes, now: 0, raw: null }).rows()]
}

test('indexes are kept while rows are appended, and made anew when others come', () => {
  const first = indexRows(rows.slice(0, 2), null)
  expect(first.field(status).values).toEqual(['A', 'B'])
  const second = indexRows(rows, first)
  expect(second).toBe(first)
  expect(second.field(status).values).toEqual(['A', 'B', 'C'])
  expect(indexRows(rows, second)).toBe(second)
  const changed = indexRows(rows.slice(1), second)
  expect(changed).not.toBe(second)
  expect(changed.field(status).values).toEqual(['B', 'A', 'C'])
  expect(find('id-c', changed)).toEqual([2])
  expect(find('id-c', second)).toEqual([3])
})

test('prepared indexes answer as others do', () => {
  const indexes = indexRows(rows, null)
  const steps = [...indexes.prepare(['status', 'ip', 'created'])]
  expect(steps.length).toBeGreaterThan(1)
  expect(find('status:A', indexes)).toEqual([0, 2])
})

test('values of keys and numbers are indexed too', () => {
  const indexes = indexRows([makeServer({ tags: ['env=prod', 'bare'], vcpus: 8 })], null)
  expect(indexes.field({ name: 'tag', key: 'ENV' }).values).toEqual(['prod'])
  expect(indexes.field({ name: 'tag', key: null }).values).toEqual(['env=prod', 'bare'])
  expect(indexes.keys('tag').values).toEqual(['env', 'bare'])
  expect(indexes.field({ name: 'vcpus', key: null }).values).toEqual(['8'])
  expect(indexes.numbers('vcpus').numbers[0]).toBe(8)
  expect(indexes.numbers('created').numbers[0]).toBeNaN()
})
