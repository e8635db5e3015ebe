import { parseTag } from '~/api/tag'

import type { RowIndexes } from './refine/row-indexes'

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

/** The metadata keys of `rows`, the most frequent first. */
export function metadataKeys(
  indexes: RowIndexes,
  rows: Uint32Array,
  most: number,
): readonly CountedKey[] {
  return countKeys(indexes, rows, 'metadata').slice(0, most)
}

function countKeys(
  indexes: RowIndexes,
  rows: Uint32Array,
  name: 'tag' | 'metadata',
): readonly CountedKey[] {
  const index = indexes.keys(name)
  return Array.from(index.count(rows), (count, code) => ({ key: index.values[code] ?? '', count }))
    .filter(({ key, count }) => count > 0 && key !== '')
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
}
