import { parseTag } from '~/api/tag'

import { fold } from './refine/glob'
import { askedFor } from './refine/needs-raw'
import type { Query, Term } from './refine/query'
import type { RowIndexes } from './refine/row-indexes'
import { meaningOf } from './refine/selection'
import { naturalKey } from './sort/natural-key'

/** A key of tags or metadata, and how many of the rows have it. */
export interface CountedKey {
  readonly key: string
  readonly count: number
}

/** The tag keys of `rows`, the most frequent first; those of the cloud are left out. */
export function tagKeys(
  indexes: RowIndexes,
  rows: Uint32Array,
  most: number,
): readonly CountedKey[] {
  return countKeys(indexes, rows, 'tag')
    .filter(({ key }) => !parseTag(key).system)
    .slice(0, most)
}

/** Tag keys to choose from. */
export interface FacetKeys {
  readonly keys: readonly string[]
  /** How many more there are. */
  readonly unlisted: number
}

/**
 * The tag keys that a person can choose from: the most frequent of all rows, whatever the query leaves of them, and
 * those that the query names, which else could not be taken back. Keys that differ in case alone are one.
 */
export function facetKeys(indexes: RowIndexes, query: Query, most: number): FacetKeys {
  const all = new Map<string, string>()
  for (const { key } of countKeys(indexes, undefined, 'tag')) {
    const folded = fold(key)
    if (!all.has(folded) && !parseTag(key).system) all.set(folded, key)
  }
  const keys = new Map([...all].slice(0, most))
  for (const key of query.terms.flatMap(namedKeys)) {
    const folded = fold(key)
    if (!keys.has(folded)) keys.set(folded, key)
  }
  const unlisted = [...all.keys()].filter((folded) => !keys.has(folded)).length
  return { keys: [...keys.values()], unlisted }
}

function namedKeys(term: Term): readonly string[] {
  if (term.kind !== 'field') return []
  return [
    term.field,
    ...term.values.map((value) => meaningOf(value, term)?.field),
    ...askedFor(term),
  ].flatMap((field) => (field?.name === 'tag' && field.key !== null ? [field.key] : []))
}

/** The metadata keys of `rows`, the most frequent first. */
export function metadataKeys(
  indexes: RowIndexes,
  rows: Uint32Array,
  most: number,
): readonly CountedKey[] {
  return countKeys(indexes, rows, 'metadata').slice(0, most)
}

/** The most frequent first, and those that are as frequent in their natural order: label-2 before label-10. */
function countKeys(
  indexes: RowIndexes,
  rows: Uint32Array | undefined,
  name: 'tag' | 'metadata',
): readonly CountedKey[] {
  const index = indexes.keys(name)
  return Array.from(index.count(rows), (count, code) => {
    const key = index.values[code] ?? ''
    return { key, count, natural: naturalKey(key) }
  })
    .filter(({ key, count }) => count > 0 && key !== '')
    .sort(
      (one, other) =>
        other.count - one.count ||
        compare(one.natural, other.natural) ||
        compare(one.key, other.key),
    )
    .map(({ key, count }) => ({ key, count }))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
