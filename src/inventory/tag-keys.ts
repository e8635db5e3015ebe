import { parseTag } from '~/api/tag'

import { type CountedKey, countKeys } from './refine/count-keys'
import { fold } from './refine/glob'
import { askedFor } from './refine/needs-raw'
import type { Query, Term } from './refine/query'
import type { RowIndexes } from './refine/row-indexes'
import { meaningOf } from './refine/selection'

/** The tag keys of `rows`, the most frequent first; those of the cloud are left out. */
export function tagKeys(
  indexes: RowIndexes,
  rows: Uint32Array,
  most: number,
): readonly CountedKey[] {
  return ownKeys(indexes, rows).slice(0, most)
}

function ownKeys(indexes: RowIndexes, rows?: Uint32Array): readonly CountedKey[] {
  return countKeys(indexes, 'tag', rows).filter(({ key }) => !parseTag(key).system)
}

/** Tag keys to choose from. */
export interface FacetKeys {
  readonly keys: readonly string[]
  /** How many more there are. */
  readonly unlisted: number
}

/**
 * The tag keys that a person can choose from: the most frequent of all rows, whatever the query leaves of them, and
 * those that the query names, which else could not be taken back.
 */
export function facetKeys(indexes: RowIndexes, query: Query, most: number): FacetKeys {
  const all = new Map(ownKeys(indexes).map(({ key }) => [fold(key), key]))
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
  return countKeys(indexes, 'metadata', rows).slice(0, most)
}
