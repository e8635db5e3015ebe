import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { compileRefine } from './compile'
import { printRefine } from './print'
import { indexRows } from './index-rows'
import { query } from './testing/random-query'
import { row, someNow } from './testing/random-rows'
import { referenceRows } from './testing/reference'

/** Three paths are there, one of them is still being read, and the rest no row has. */
function column(path: string): ((row: Row) => readonly string[]) | null {
  return path === 'size' ? null : (columns.get(path) ?? none)
}

const none = () => []
const sinces = ['2026-03-01T10:00:00Z', '2026-03-01', '2026', '2']
const columns = new Map<string, (row: Row) => readonly string[]>([
  ['env', ({ id }) => (id < '8' ? ['prod', 'web-01'] : [])],
  ['since', ({ id }) => [sinces[id.charCodeAt(0) % sinces.length] ?? '']],
])

test('rows are those of a naive evaluation, for any query and rows, also when rows are appended', () => {
  fc.assert(
    fc.property(
      fc.array(query, { minLength: 12, maxLength: 12 }),
      fc.array(row, { maxLength: 12 }),
      fc.nat(12),
      (queries, rows, cut) => {
        let indexes = indexRows(rows.slice(0, cut), null)
        for (const one of queries) {
          const first = compileRefine(one, {
            indexes,
            now: someNow,
            raw: { column, behind: false },
          })
          expect([...first.rows()], printRefine(one)).toEqual(
            referenceRows(one, rows.slice(0, cut), { now: someNow, raw: column }),
          )
        }
        indexes = indexRows(rows, indexes)
        for (const one of queries) {
          const all = compileRefine(one, { indexes, now: someNow, raw: { column, behind: false } })
          expect([...all.rows()], printRefine(one)).toEqual(
            referenceRows(one, rows, { now: someNow, raw: column }),
          )
        }
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)
