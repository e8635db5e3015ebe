import { FieldIndex } from './field-index'
import type { RowIndexes } from './refine/row-indexes'

/** A tag key that a person set, and how many of the rows have it. */
export interface TagKey {
  readonly key: string
  readonly count: number
}

const known = new WeakMap<RowIndexes, FieldIndex>()

/** The tag keys of `rows`, the most frequent first. */
export function tagKeys(indexes: RowIndexes, rows: Uint32Array, most: number): readonly TagKey[] {
  const index =
    known.get(indexes) ??
    new FieldIndex((row) =>
      row.kind === 'server' ? row.tags.filter((tag) => !tag.system).map(({ key }) => key) : [],
    )
  known.set(indexes, index)
  index.extend(indexes.rows)
  const counts = index.count(rows)
  return Array.from(counts, (count, code) => ({ key: index.values[code] ?? '', count }))
    .filter(({ key, count }) => key !== '' && count > 0)
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
    .slice(0, most)
}
