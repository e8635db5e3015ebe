import { expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { compileRefine } from './compile'
import { needsRaw } from './needs-raw'
import { parseRefine } from './parse'
import { readRawPath } from './raw-path'
import { indexRows } from './index-rows'
import { makeServer } from './testing/rows'

const rows = ['a', 'b', 'c'].map((id) => makeServer({ id }))

function refine(
  text: string,
  column: (path: string) => ((row: Row) => readonly string[]) | null,
  behind = false,
) {
  const { query, problems } = parseRefine(text)
  expect(problems).toEqual([])
  return compileRefine(query, { indexes: indexRows(rows, null), now: 0, raw: { column, behind } })
}

test('the paths that a query asks for', () => {
  const { query } = parseRefine(
    'raw.a.b:1 -has:raw.c,fault (raw.a.b:2 OR -(raw."d:e":3 web)) tag.x:1',
  )
  expect(needsRaw(query)).toEqual(['a.b', 'c', 'd:e'])
})

test('values at a path are matched whole, with wildcards, and compared', () => {
  const values = (row: Row) => (row.id === 'a' ? ['Web-01', '7'] : row.id === 'b' ? ['web'] : [])
  const column = () => values
  expect([...refine('raw.x:web', column).rows()]).toEqual([1])
  expect([...refine('raw.x:web*', column).rows()]).toEqual([0, 1])
  expect([...refine('raw.x:>5', column).rows()]).toEqual([0])
  expect([...refine('-has:raw.x', column).rows()]).toEqual([2])
  expect(refine('raw.x:web', column).pending).toEqual([])
  expect(refine('raw.x:web', column, true).pending).toEqual(['x'])
})

test('a path that is still being read excludes nothing and is named', () => {
  const column = (path: string) => (path === 'x' ? null : () => ['1'])
  const pending = refine('raw.x:web raw.y:1', column)
  expect(pending.pending).toEqual(['x'])
  expect([...pending.rows()]).toEqual([0, 1, 2])
  expect([...refine('-raw.x:web', column).rows()]).toEqual([0, 1, 2])
})

test('new values at a path replace the old ones', () => {
  const indexes = indexRows(rows, null)
  const { query } = parseRefine('raw.x:1')
  const rowsWith = (values: (row: Row) => readonly string[]) => [
    ...compileRefine(query, {
      indexes,
      now: 0,
      raw: { column: () => values, behind: false },
    }).rows(),
  ]
  expect(rowsWith(() => ['1'])).toEqual([0, 1, 2])
  expect(rowsWith(() => ['2'])).toEqual([])
})

const withheld = { 'ecs-inventory:withheld': { 'OS-EXT-SRV-ATTR:user_data': { bytes: 5 } } }

test.each([
  [{ hostId: 'x' }, 'hostId', ['x']],
  [{ flavor: { disk: 0 } }, 'flavor.disk', ['0']],
  [{ metadata: { 'metering.image_id': 'y' } }, 'metadata.metering.image_id', ['y']],
  [{ a: { b: '1' }, 'a.b': '2' }, 'a.b', ['1', '2']],
  [{ list: [{ k: 'x' }, { k: 'y' }, { k: 'x' }, null] }, 'list.k', ['x', 'y']],
  [{ list: ['x', 2, true] }, 'list', ['x', '2', 'true']],
  [{ o: { p: null, q: 1 } }, 'o', ['{"p":null,"q":1}']],
  [{ o: null }, 'o', []],
  [{}, 'toString', []],
  [withheld, 'OS-EXT-SRV-ATTR:user_data', ['withheld']],
  [{ parts: [withheld] }, 'parts.OS-EXT-SRV-ATTR:user_data', ['withheld']],
  [withheld, 'user_data', []],
  [{ 'ecs-inventory:withheld': null }, 'OS-EXT-SRV-ATTR:user_data', []],
  [null, 'x', []],
])('texts in %o at %s', (value, path, texts) => {
  expect(readRawPath(value, path)).toEqual(texts)
})
