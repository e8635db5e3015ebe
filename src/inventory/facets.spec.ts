import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Row } from '~/api/server'

import { countFacet, type Facet } from './facets'
import { compileRefine } from './refine/compile'
import { excludeValue, includeNamed, includeValue } from './refine/edit'
import { parseRefine } from './refine/parse'
import { printRefine } from './refine/print'
import type { FieldRef, Query } from './refine/query'
import { indexRows } from './refine/index-rows'
import { query } from './refine/testing/random-query'
import { row, someNow } from './refine/testing/random-rows'
import { makeServer } from './refine/testing/rows'
import { isAbout } from './refine/selection'
import { countNaively, facetSamples, hasValue, valueName } from './testing/reference-facet'

/** No row has any raw field. */
const raw = () => () => []
const everything = Number.POSITIVE_INFINITY

function facetOf(rows: readonly Row[], query: Query, field: FieldRef, most = everything): Facet {
  const indexes = indexRows(rows, null)
  const refinement = compileRefine(query, {
    indexes,
    now: someNow,
    raw: { column: raw, behind: false },
  })
  return countFacet(field, { query, refinement, indexes }, most)
}

/** A query that says something about the field of a sample, and maybe about others. */
const asked = fc.constantFrom(...facetSamples).chain((one) =>
  fc.record({
    sample: fc.constant(one),
    own: fc.array(
      fc
        .record({ negated: fc.boolean(), term: fc.constantFrom(...one.terms) })
        .map(({ negated, term }) => parseRefine(`${negated ? '-' : ''}${term}`)),
      { maxLength: 3 },
    ),
    other: fc.oneof(fc.constant<Query>({ terms: [] }), query),
  }),
)

test('values, counts and states are those of a naive count, which leaves out what the query asks for of the field', () => {
  fc.assert(
    fc.property(asked, fc.array(row, { maxLength: 20 }), ({ sample, own, other }, rows) => {
      const query = { terms: [...own.flatMap((one) => one.query.terms), ...other.terms] }
      expect(own.flatMap(({ problems }) => problems)).toEqual([])
      const facet = facetOf(rows, query, sample.field)
      const naive = countNaively(rows, query, sample, { now: someNow, raw })
      const shown = facet.values.map(({ value, count, state }) => {
        const name = valueName(value, hasValue(rows, value, sample))
        return [name, `${count}${state === null ? '' : ` ${state}`}`] as const
      })
      expect(new Map(shown), printRefine(query)).toEqual(naive.expected)
      expect(shown).toHaveLength(naive.expected.size)
      expect([facet.without, facet.bare]).toEqual([naive.without, naive.bare])
      // Where a row has one value at most, the counts add up to the rows.
      const counts = facet.values.filter(({ value }) => hasValue(rows, value, sample))
      expect(facet.distinct).toBe(counts.filter(({ count }) => count > 0).length)
      const sum = counts.reduce((sum, { count }) => sum + count, facet.without + facet.bare)
      if (['sg', 'is', 'tag'].includes(sample.field.name)) {
        expect(sum).toBeGreaterThanOrEqual(naive.rows)
      } else {
        expect(sum).toBe(naive.rows)
      }
    }),
    { numRuns: 1500 },
  )
}, 60_000)

test('the count of a value is the number of rows when it is clicked while no other one is asked for', () => {
  fc.assert(
    fc.property(asked, fc.array(row, { maxLength: 12 }), ({ sample, own, other }, rows) => {
      const { field } = sample
      const said = [...own.flatMap((one) => one.query.terms), ...other.terms]
      const query = { terms: said.filter((term) => term.negated || !isAbout(term, field)) }
      const context = {
        indexes: indexRows(rows, null),
        now: someNow,
        raw: { column: raw, behind: false },
      }
      const found = (asked: Query) => compileRefine(asked, context).rows().length
      const all = new Map(
        facetOf(rows, { terms: [] }, field).values.map(({ value, count }) => [value, count]),
      )
      for (const { value, count, written } of facetOf(rows, query, field).values) {
        const clicked = includeNamed(query, field, written)
        // A text that is an id as well, or another spelling, finds more rows than have the value.
        const alone = found(includeValue({ terms: [] }, field, value))
        if (alone !== (all.get(value) ?? 0)) continue
        expect([printRefine(clicked), value, found(clicked)]).toEqual([
          printRefine(clicked),
          value,
          count,
        ])
      }
    }),
    { numRuns: 1500 },
  )
}, 60_000)

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

  test.each([
    ['tag:env=prod', ['prod 2 included', 'test 1']],
    ['tag.ENV:prod', ['prod 2 included', 'test 1']],
    ['-tag.env:prod,test', ['prod 1 excluded', 'test 0 excluded']],
    ['-tag.env:prod', ['prod 2 excluded']],
    ['-tag.env:test', ['test 1 excluded', 'prod 1']],
    ['-tag.env:te*', ['prod 1']],
    ['-tag:env=test,x=1', ['test 1 excluded', 'prod 1']],
    ['tag.env:prod -tag.env:test', ['prod 1 included', 'test 1 excluded']],
    ['-has:tag.env', ['prod 2', 'test 1']],
  ])('with %o the facet of the tag env is %j', (text, values) => {
    expect(listed(text, { name: 'tag', key: 'env' })).toEqual(values)
  })

  test.each(['', 'tag:env', '-tag:env=dev', '-tag:env=dev,x=1', 'tag:env=prod,x=1', 'has:tag.env'])(
    'with %o the count of a value is that of the rows when it is clicked, whatever its spellings',
    (text) => {
      const env: FieldRef = { name: 'tag', key: 'env' }
      const tags = [['env=prod'], ['env=Prod', 'x=2'], ['env=prod', 'ENV=PROD']]
      const others = [['env'], [], ['env', 'env=dev'], ['x=1', 'env=dev'], ['env=']]
      const servers = [...tags, ...others].map((one, at) => makeServer({ id: `${at}`, tags: one }))
      const { query } = parseRefine(text)
      const { values } = facetOf(servers, query, env)
      expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining(['prod', 'dev']))
      expect(values.map(({ value }) => value)).not.toContain('Prod')
      for (const { value, count, state } of values) {
        if (state === 'included') continue
        const indexes = indexRows(servers, null)
        const clicked = includeValue(query, env, value)
        const found = compileRefine(clicked, { indexes, now: 0, raw: null }).rows()
        expect([printRefine(clicked), found.length]).toEqual([printRefine(clicked), count])
      }
    },
  )

  test('says how many values it does not list, and what the query says about rows without one', () => {
    const facet = (text: string) => facetOf(rows, parseRefine(text).query, status, 1)
    expect(facet('')).toMatchObject({ unlisted: 2, withoutState: null })
    expect(facet('status:gone -has:status')).toMatchObject({
      unlisted: 2,
      without: 1,
      withoutState: 'included',
    })
    expect(facet('has:status').withoutState).toBe('excluded')
  })

  test('the values of one tag key', () => {
    const env: FieldRef = { name: 'tag', key: 'env' }
    expect(listed('', env)).toEqual(['prod 2', 'test 1'])
    expect(facetOf(rows, nothing, env)).toMatchObject({ distinct: 2, without: 2, bare: 1 })
  })

  test('a value that stands there by another name is marked, and is taken back by it', () => {
    const power: FieldRef = { name: 'power', key: null }
    const servers = [makeServer({ powerState: 4 }), makeServer({ powerState: 1 })]
    const { query } = parseRefine('power:4,"shut down"')
    const { values } = facetOf(servers, query, power)
    expect(values).toEqual([
      { value: 'shut down', count: 1, state: 'included', written: ['4', 'shut down'] },
      { value: 'running', count: 1, state: null, written: ['running'] },
    ])
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

test('values that are kept stand where they stood, also where no row has them or the query names them', () => {
  const rows = ['a', 'a', 'b', 'c', 'd', 'd', 'd'].map((zone) =>
    makeServer({ availabilityZone: zone }),
  )
  const field = { name: 'az', key: null } as const
  const indexes = indexRows(rows, null)
  const { query } = parseRefine('az:b,x')
  const refinement = compileRefine(query, {
    indexes,
    now: someNow,
    raw: { column: raw, behind: false },
  })
  const counted = (most: number) =>
    countFacet(field, { query, refinement, indexes }, most, ['gone', 'a', 'b'])
  const told = ({ values }: Facet) =>
    values.map(({ value, count, state }) => `${value} ${count} ${state ?? ''}`.trim())
  const kept = ['gone 0', 'a 2', 'b 1 included', 'x 0 included']
  expect(told(counted(3))).toEqual(kept)
  expect(counted(3).unlisted).toBe(2)
  expect(told(counted(4))).toEqual([...kept, 'd 3'])
})
