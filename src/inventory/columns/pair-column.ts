import type { PairColumnId } from './column-id'

/** What the column of a key is about. */
export interface PairOfColumn {
  readonly name: 'tag' | 'metadata'
  readonly key: string
}

/** The key that a column shows, by the column's name: `tag:team` or `metadata:os_bit`. */
export function pairOfColumn(id: PairColumnId): PairOfColumn {
  const at = id.indexOf(':')
  return { name: id.startsWith('tag') ? 'tag' : 'metadata', key: id.slice(at + 1) }
}
