import { expect, test } from 'vitest'

import { compileRefine } from './compile'
import { fieldNames, fieldOf } from './find-field'
import { parseRefine } from './parse'
import { indexRows } from './index-rows'
import { otherFields, type RowIndexes } from './row-indexes'
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

test('indexes are there again when a person comes back to their rows, whatever stood meanwhile', () => {
  const own = [...rows]
  const first = indexRows(own, null)
  const empty = indexRows([], first)
  expect(empty).not.toBe(first)
  expect(indexRows(own, empty)).toBe(first)
  expect(indexRows(own, null)).toBe(first)
  // Grown since, they are of other rows.
  const more = [...own, makeServer({ status: 'D' })]
  expect(indexRows(more, first)).toBe(first)
  expect(indexRows(own, null).rows).toBe(own)
  expect(indexRows(more, null)).toBe(first)
})

test('prepared indexes answer as others do', () => {
  const indexes = indexRows(rows, null)
  const steps = [...indexes.prepare(['status', 'ip', 'created'])]
  expect(steps.length).toBeGreaterThan(1)
  expect(find('status:A', indexes)).toEqual([0, 2])
})

test('what is prepared answers as what is not, also when rows are appended', () => {
  const servers = [
    { tags: ['env=prod', 'a=1'], metadata: { os_bit: '64', OS_Type: 'Linux' }, mac: 'FA:16' },
    { tags: ['ENV=dev'], metadata: { os_type: 'linux', __proto__x: null }, fixed: ['10.0.0.9'] },
    { tags: ['Env=prod', 'env'], metadata: { os_bit: '32' }, fixed: ['2001:db8::1'] },
  ].map(makeServer)
  const texts = `tag.env:prod tag:ENV=prod tag:=env tag:e*=p* metadata.os_type:linux metadata:os*
metadata:o*=l* metadata:=os_bit=64 metadata:os_bit=32 metadata.constructor:x metadata:*=*64 mac:fa16 mac:=FA:16
ip:10.0.0.0/8 fixed:2001:db8:: created:>1d has:tag.env volumes:>=0`.split(/\s/)
  const prepared = indexRows(servers.slice(0, 1), null)
  const prepareAll = (indexes: RowIndexes) => [
    ...indexes.prepare(),
    ...indexes.prepare(otherFields),
  ]
  prepareAll(prepared)
  for (const one of [indexRows(servers, prepared), indexRows([...servers], null)]) {
    const fresh = indexRows([...servers], null)
    for (const text of texts) expect([text, find(text, one)]).toEqual([text, find(text, fresh)])
    prepareAll(one)
    for (const text of texts) expect([text, find(text, one)]).toEqual([text, find(text, fresh)])
  }
  expect(find('tag.env:prod', prepared)).toEqual([0, 2])
  expect(find('metadata:o*=l*', prepared)).toEqual([0, 1])
})

test('once everything is prepared, the first query about a field reads no row', () => {
  let reads = 0
  const rows = [makeServer({ name: 'a', tags: ['env=a'], metadata: { os_bit: '64' } })].map(
    (row) =>
      new Proxy(row, {
        get: (target, key, receiver) => {
          reads += 1
          return Reflect.get(target, key, receiver)
        },
      }),
  )
  const indexes = indexRows(rows, null)
  for (const names of [undefined, otherFields]) Array.from(indexes.prepare(names))
  reads = 0
  const examples = fieldNames.flatMap((name) =>
    fieldOf(name).examples.map((example) => `${name}:${example}`),
  )
  const presences = fieldNames.map((name) => `has:${name}`)
  const keys = ['metadata:o*=6*', 'tag.env:a', 'tag.en:a']
  for (const text of [...examples, ...presences, ...keys, 'web', '10.0.0.0/8']) {
    find(text, indexes)
    expect([text, reads]).toEqual([text, 0])
  }
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
