import { parseTag } from '~/api/tag'

import type { RowIndexes } from './refine/row-indexes'

/** A tag key that a person set, and how many of the rows have it. */
export interface TagKey {
  readonly key: string
  readonly count: number
}

/** The tag keys of `rows`, the most frequent first; those of the cloud are left out. */
export function tagKeys(indexes: RowIndexes, rows: Uint32Array, most: number): readonly TagKey[] {
  const index = indexes.keys('tag')
  return Array.from(index.count(rows), (count, code) => ({ key: index.values[code] ?? '', count }))
    .filter(({ key, count }) => count > 0 && key !== '' && !parseTag(key).system)
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .slice(0, most)
}
