import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Row, Server } from '~/api/server'

import { countFacet, type Facet } from './facets'
import { compileRefine } from './refine/compile'
import { excludeValue, includeValue } from './refine/edit'
import { parseRefine } from './refine/parse'
import { type FieldRef, type Query, sameField } from './refine/query'
import { indexRows } from './refine/row-indexes'
import { query } from './refine/testing/random-query'
import { row, someNow } from './refine/testing/random-rows'
import { referenceRows } from './refine/testing/reference'
import { makeServer } from './refine/testing/rows'

/** No row has any raw field. */
const raw = () => () => []
const everything = Number.POSITIVE_INFINITY

function facetOf(rows: readonly Row[], query: Query, field: FieldRef, most = everything): Facet {
  const indexes = indexRows(rows, null)
  const refinement = compileRefine(query, { indexes, now: someNow, raw: { column: raw } })
  return countFacet(field, { query, refinement, indexes }, most)
}

/** Values of some fields of a server, read a second time. */
const valuesOf: readonly [FieldRef, (server: Server) => readonly (string | null | undefined)[]][] =
  [
    [{ name: 'status', key: null }, ({ status }) => [status]],
    [{ name: 'az', key: null }, ({ availabilityZone }) => [availabilityZone]],
    [{ name: 'flavor', key: null }, ({ flavor }) => [flavor?.name ?? flavor?.id]],
    [
      { name: 'sg', key: null },
      (server) => server.securityGroups.map(({ name, id }) => name ?? id),
    ],
    [
      { name: 'volumes', key: null },
      ({ volumes }) => (volumes === null ? [] : [String(volumes.length)]),
    ],
  ]

function countNaively(
  rows: readonly Row[],
  query: Query,
  field: FieldRef,
  valuesOf: (server: Server) => readonly (string | null | undefined)[],
) {
  const terms = query.terms.filter((term) => term.kind !== 'field' || !sameField(term.field, field))
  const places = referenceRows({ terms }, rows, { now: someNow, raw })
  const counts = new Map<string, number>()
  let without = 0
  for (const place of places) {
    const one = rows[place]
    const values = one?.kind === 'server' ? valuesOf(one).filter(Boolean) : []
    if (values.length === 0) without += 1
    for (const value of new Set(values)) {
      if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return { counts, without, rows: places.length }
}

test('counts are those of a naive count that leaves out what the query says about the field', () => {
  fc.assert(
    fc.property(
      query,
      fc.array(row, { maxLength: 20 }),
      fc.constantFrom(...valuesOf),
      (query, rows, [field, read]) => {
        const facet = facetOf(rows, query, field)
        const naive = countNaively(rows, query, field, read)
        const there = facet.values.filter(({ count }) => count > 0)
        expect(new Map(there.map(({ value, count }) => [value, count]))).toEqual(naive.counts)
        expect(facet.distinct).toBe(naive.counts.size)
        expect(facet.without).toBe(naive.without)
        // Where a row has one value at most, the counts add up to the rows.
        const sum = there.reduce((sum, { count }) => sum + count, facet.without)
        if (field.name === 'sg') expect(sum).toBeGreaterThanOrEqual(naive.rows)
        else expect(sum).toBe(naive.rows)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('among five servers', () => {
  const rows = [
    makeServer({ id: '1', status: 'ACTIVE', tags: ['env=prod'] }),
    makeServer({ id: '2', status: 'ACTIVE', tags: ['env=test', 'ENV=prod', 'env=prod'] }),
    makeServer({ id: '3', status: 'SHUTOFF', tags: ['env'] }),
    makeServer({ id: '4', status: 'ERROR' }),
    makeServer({ id: '5' }),
  ]
  const status: FieldRef = { name: 'status', key: null }
  const { query: nothing } = parseRefine('')

  function listed(text: string, field: FieldRef, most = everything) {
    const { values } = facetOf(rows, parseRefine(text).query, field, most)
    return values.map(
      ({ value, count, state }) => `${value} ${count}${state === null ? '' : ` ${state}`}`,
    )
  }

  test.each([
    ['', ['ACTIVE 2', 'ERROR 1', 'SHUTOFF 1']],
    ['status:SHUTOFF', ['SHUTOFF 1 included', 'ACTIVE 2', 'ERROR 1']],
    ['status:error,shutoff', ['SHUTOFF 1 included', 'ERROR 1 included', 'ACTIVE 2']],
    ['-status:SHUTOFF', ['SHUTOFF 1 excluded', 'ACTIVE 2', 'ERROR 1']],
    ['tag:env=prod', ['ACTIVE 2']],
    ['status:ERROR tag:env=prod', ['ERROR 0 included', 'ACTIVE 2']],
    ['status:A*', ['ACTIVE 2', 'ERROR 1', 'SHUTOFF 1']],
    ['status:gone', ['gone 0 included', 'ACTIVE 2', 'ERROR 1', 'SHUTOFF 1']],
    ['-status:gone', ['gone 0 excluded', 'ACTIVE 2', 'ERROR 1', 'SHUTOFF 1']],
  ])('with %o the facet of the status is %j', (text, values) => {
    expect(listed(text, status)).toEqual(values)
  })

  test('lists so many at most, besides those that the query names', () => {
    expect(listed('status:SHUTOFF', status, 1)).toEqual(['SHUTOFF 1 included', 'ACTIVE 2'])
    expect(facetOf(rows, nothing, status, 1)).toMatchObject({ distinct: 3, without: 1 })
  })

  test('the values of one tag key', () => {
    const env: FieldRef = { name: 'tag', key: 'env' }
    expect(listed('', env)).toEqual(['prod 2', 'test 1'])
    expect(facetOf(rows, nothing, env)).toMatchObject({ distinct: 2, without: 3 })
  })

  test('clicks include, exclude and take back', () => {
    const state = (query: Query) =>
      facetOf(rows, query, status).values.find(({ value }) => value === 'ERROR')?.state
    const included = includeValue(nothing, status, 'ERROR')
    expect(state(included)).toBe('included')
    expect(state(excludeValue(included, status, 'ERROR'))).toBe('excluded')
    expect(state(includeValue(included, status, 'ERROR'))).toBeNull()
  })
})
