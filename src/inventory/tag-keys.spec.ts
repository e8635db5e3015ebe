import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readablePart } from '~/api/server'

import { parseRefine } from './refine/parse'
import { indexRows } from './refine/index-rows'
import { row } from './refine/testing/random-rows'
import { makeServer } from './refine/testing/rows'
import { facetKeys, metadataKeys, tagKeys } from './tag-keys'

test('the keys that a person set, the most frequent first', () => {
  const rows = [
    makeServer({ id: '1', tags: ['env=prod', 'owner=ops', '_sys_x=1', '__type_baremetal'] }),
    makeServer({ id: '2', tags: ['env', 'env=test', 'app=a', '=nothing'] }),
    makeServer({ id: '3', tags: ['env=prod'] }),
  ]
  const indexes = indexRows(rows, null)
  const all = Uint32Array.of(0, 1, 2)
  expect(tagKeys(indexes, all, 9)).toEqual([
    { key: 'env', count: 3 },
    { key: 'app', count: 1 },
    { key: 'owner', count: 1 },
  ])
  expect(tagKeys(indexes, all, 2).map(({ key }) => key)).toEqual(['env', 'app'])
  expect(tagKeys(indexes, Uint32Array.of(0), 9).map(({ key }) => key)).toEqual(['env', 'owner'])
})

test.each([
  ['', ['env', 'app']],
  ['tag:app=a', ['env', 'app']],
  ['-tag.ENV:prod,test', ['env', 'app']],
  ['tag.owner:ops', ['env', 'app', 'owner']],
  ['-tag:Owner=ops,env=x', ['env', 'app', 'Owner']],
  ['-has:tag.gone', ['env', 'app', 'gone']],
  ['tag.a:1 tag:owner', ['env', 'app', 'a']],
  ['tag._sys_x:1', ['env', 'app', '_sys_x']],
])('with %o the keys to choose from are %j', (text, keys) => {
  const rows = [
    makeServer({ tags: ['env=prod', 'app=a', 'owner=ops', '_sys_x=1'] }),
    makeServer({ tags: ['env=test', 'Env=test', 'app=b'] }),
    makeServer({ tags: ['env'] }),
  ]
  expect(facetKeys(indexRows(rows, null), parseRefine(text).query, 2).keys).toEqual(keys)
})

test('keys that are as frequent stand in their natural order, and what is not listed is counted', () => {
  const names = ['label-10', 'label-2', 'label-1', 'LABEL-1', 'env']
  const rows = [makeServer({ tags: names.map((key) => `${key}=a`) }), makeServer({ tags: ['env'] })]
  const indexes = indexRows(rows, null)
  const { keys, unlisted } = facetKeys(indexes, parseRefine('tag.label-10:a').query, 2)
  expect([keys.map((key) => key.toLowerCase()), unlisted]).toEqual([
    ['env', 'label-1', 'label-10'],
    1,
  ])
})

test('spellings of a key are one, written as most rows do, and not as the cloud does', () => {
  const rows = [
    makeServer({ tags: ['Env=a', 'label-10'] }),
    makeServer({ tags: ['env=b', 'ENV=b', 'label-10', '_sys_x=1'] }),
    makeServer({ tags: ['env=c', 'label-2', '_sys_x=1'] }),
    makeServer({ tags: ['LABEL-2', '_SYS_x=1'] }),
  ]
  const indexes = indexRows(rows, null)
  const keys = [
    { key: '_SYS_x', count: 3 },
    { key: 'env', count: 3 },
    { key: 'LABEL-2', count: 2 },
    { key: 'label-10', count: 2 },
  ]
  expect(tagKeys(indexes, Uint32Array.of(0, 1, 2, 3), 9)).toEqual(keys)
  expect(tagKeys(indexes, Uint32Array.of(0, 3), 1)).toEqual([{ key: '_SYS_x', count: 1 }])
  expect(facetKeys(indexes, { terms: [] }, 9).keys).toEqual(keys.map(({ key }) => key))
})

test('metadata keys, the most frequent first', () => {
  const rows = [
    makeServer({ id: '1', metadata: { os_bit: '64', image_name: 'a' } }),
    makeServer({ id: '2', metadata: { os_bit: null } }),
  ]
  const indexes = indexRows(rows, null)
  expect(metadataKeys(indexes, Uint32Array.of(0, 1), 9)).toEqual([
    { key: 'os_bit', count: 2 },
    { key: 'image_name', count: 1 },
  ])
  expect(metadataKeys(indexes, Uint32Array.of(1), 1)).toEqual([{ key: 'os_bit', count: 1 }])
})

test('counts are those of a naive count, also when rows are appended', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.nat(20), (rows, cut) => {
      const first = indexRows(rows.slice(0, cut), null)
      tagKeys(first, Uint32Array.from(first.rows.keys()), 99)
      const some = [...rows.keys()].filter((place) => place % 3 !== 1)
      const counts = new Map<string, number>()
      for (const place of some) {
        const one = rows[place]
        const all = one === undefined ? [] : (readablePart(one)?.tags ?? [])
        const tags = all.filter(({ system }) => !system)
        for (const key of new Set(tags.map(({ key }) => key.toLowerCase()))) {
          if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
        }
      }
      const keys = tagKeys(indexRows(rows, first), Uint32Array.from(some), Infinity)
      expect(keys.length).toBe(counts.size)
      expect(new Map(keys.map(({ key, count }) => [key.toLowerCase(), count]))).toEqual(counts)
      expect(keys.map(({ count }) => count)).toEqual(
        keys.map(({ count }) => count).toSorted((one, other) => other - one),
      )
    }),
    { numRuns: 500 },
  )
})
