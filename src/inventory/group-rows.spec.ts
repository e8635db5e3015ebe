import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { FieldIndex } from './field-index'
import { groupedLines, groupPlaces } from './group-rows'
import { row } from './refine/testing/random-rows'
import { makeServer } from './refine/testing/rows'

function indexOf(rows: readonly Row[], valuesOf: (row: Row) => readonly string[]): FieldIndex {
  const index = new FieldIndex(valuesOf)
  index.extend(rows)
  return index
}

const column = 'sg'

function groupRows(
  of: readonly Row[],
  places: Uint32Array,
  { folded, ...how }: Parameters<typeof groupPlaces>[1] & { readonly folded: ReadonlySet<string> },
) {
  return groupedLines(of, groupPlaces(places, how), folded)
}

const groupNames = (row: Row) =>
  row.kind === 'server' ? row.securityGroups.map(({ name }) => name ?? '') : []

function server(id: string, ...names: readonly string[]): Row {
  return makeServer({ id, securityGroups: names.map((name) => ({ id: null, name })) })
}

const rows = [
  server('a', 'web-10'),
  server('b'),
  server('c', 'web-9'),
  server('d', 'web-9', 'db'),
  server('e', 'web-10'),
]
const all = Uint32Array.of(4, 3, 2, 1, 0)

/** Writes lines as `web-9 (1): c`, one text for each group. */
function sketch(lines: ReturnType<typeof groupRows>): string[] {
  const texts: string[] = []
  for (const line of lines) {
    if (line.kind !== 'group') texts.push(`${texts.pop() ?? ''} ${line.id}`)
    else texts.push(`${line.values.join(' + ')} (${line.count})${line.folded ? ' folded' : ''}`)
  }
  return texts
}

function group(descending = false, folded: readonly string[] = []) {
  const index = indexOf(rows, groupNames)
  return groupRows(rows, all, { column, index, descending, folded: new Set(folded) })
}

describe('groups', () => {
  test('come in natural order with rows in the order of the sort, those without a value last', () => {
    expect(sketch(group())).toEqual(['web-9 (1) c', 'web-9 + db (1) d', 'web-10 (2) e a', ' (1) b'])
  })

  test('come in the opposite order, rows without a value still last', () => {
    expect(sketch(group(true))).toEqual([
      'web-10 (2) e a',
      'web-9 + db (1) d',
      'web-9 (1) c',
      ' (1) b',
    ])
  })

  test('are the same whatever the order of their values, and have the same id', () => {
    const both = [server('x', 'web', 'db'), server('y', 'db', 'web'), server('z', 'db')]
    for (const servers of [both, both.toReversed()]) {
      const places = Uint32Array.of(0, 1, 2)
      const index = indexOf(servers, groupNames)
      const lines = groupRows(servers, places, {
        column,
        index,
        descending: false,
        folded: new Set(),
      })
      const groups = lines.filter((line) => line.kind === 'group')
      expect(new Map(groups.map(({ id, count }) => [id, count]))).toEqual(
        new Map([
          ['["sg","db"]', 1],
          ['["sg","db","web"]', 2],
        ]),
      )
      expect(groups).toHaveLength(2)
    }
  })

  test('are headers alone when they are folded', () => {
    expect(
      sketch(group(false, ['["sg","web-10"]', '["sg"]', '["sg","gone"]', '["zone","web-9"]'])),
    ).toEqual(['web-9 (1) c', 'web-9 + db (1) d', 'web-10 (2) folded', ' (1) folded'])
  })

  test('of no rows are none', () => {
    const index = indexOf(rows, groupNames)
    const none = new Uint32Array(0)
    expect(groupRows(rows, none, { column, index, descending: false, folded: new Set() })).toEqual(
      [],
    )
  })
})

test('every row stands once, under its own values, in its order, and is counted', () => {
  const valuesOf = (row: Row) => (row.kind === 'server' ? row.tags.map(({ key }) => key) : [])
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.boolean(), (rows, descending) => {
      const places = Uint32Array.from(rows.keys()).filter((place) => place % 3 !== 1)
      const index = indexOf(rows, valuesOf)
      const lines = groupRows(rows, places, { column, index, descending, folded: new Set() })
      const found = lines.filter((line) => line.kind !== 'group')
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBe(places.length)

      let at = 0
      while (at < lines.length) {
        const header = lines[at]
        if (header?.kind !== 'group') throw new Error('A group begins with its header.')
        const own = lines.slice(at + 1, at + 1 + header.count)
        for (const line of own) {
          if (line.kind === 'group') throw new Error('A header counts more rows than follow it.')
          expect([...new Set(valuesOf(line))].toSorted()).toEqual(header.values.toSorted())
        }
        const order = own.map((line) => rows.findIndex((row) => row === line))
        expect(order).toEqual(order.toSorted((one, other) => one - other))
        at += 1 + header.count
      }
    }),
    { numRuns: 200 },
  )
})

test('100,000 rows come out complete', () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    server(`s${at}`, ...(at % 7 === 0 ? [] : [`group-${at % 1000}`])),
  )
  const places = Uint32Array.from(many.keys()).toReversed()
  const index = indexOf(many, groupNames)
  const lines = groupRows(many, places, { column, index, descending: false, folded: new Set() })
  const headers = lines.filter((line) => line.kind === 'group')
  expect(headers.length).toBe(1001)
  expect(lines.length).toBe(100_000 + 1001)
  expect(headers.reduce((sum, { count }) => sum + count, 0)).toBe(100_000)
  expect(headers[1]?.values).toEqual(['group-1'])
  expect(headers.at(-1)).toMatchObject({ values: [], count: 14_286 })

  const folded = new Set(headers.map(({ id }) => id))
  expect(groupRows(many, places, { column, index, descending: false, folded }).length).toBe(1001)
})
