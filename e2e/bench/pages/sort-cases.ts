import type { Row } from '~/api/server'
import { type SortKey, sortKeyOf as keyOfColumn } from '~/inventory/sort/sort-keys'

/** Columns whose headers are clicked, by id and header. */
export const sortedColumns = [
  { id: 'name', header: 'Name' },
  { id: 'created', header: 'Created' },
  { id: 'flavor', header: 'Flavor' },
  { id: 'addresses', header: 'Addresses' },
  { id: 'tags', header: 'Tags' },
] as const

/** A column that the benchmark sorts by. */
export type SortedColumn = (typeof sortedColumns)[number]['id']

/** By what the rows stand in order: the collation of the product, so that every page must end in the same order. */
export function sortKeyOf(column: SortedColumn): (row: Row) => SortKey {
  return keyOfColumn(column)
}

/** Orders two keys; rows without one come last in either direction. */
export function compareKeys(one: SortKey, other: SortKey, descending: boolean): number {
  if (one === other) return 0
  if (one === null) return 1
  if (other === null) return -1
  return one < other === descending ? 1 : -1
}
