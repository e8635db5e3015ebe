import type { Inventory } from '../data/inventory'
import { factsOf, type Facts } from './facts'

/** Whether a server is asked for. */
export type Filter = (facts: Facts) => boolean

interface Searched {
  readonly facts: readonly Facts[]
  query: string
  positions: readonly number[]
}

// The next page mostly asks for the same filter: its result is kept, and so are the facts of 100,000 servers.
const searched = new WeakMap<Inventory, Searched>()

/**
 * Positions of the servers that pass every filter, in the order of the list; null means all of them. `query` names
 * the filters: equal ones give the kept result.
 */
export function matchingPositions(
  inventory: Inventory,
  filters: readonly Filter[],
  query: string,
): readonly number[] | null {
  if (filters.length === 0) return null
  const known = searched.get(inventory)
  if (known?.query === query) return known.positions
  const facts =
    known?.facts ??
    Array.from({ length: inventory.size }, (_, position) => factsOf(inventory.row(position)))
  const positions: number[] = []
  for (const [position, one] of facts.entries()) {
    if (filters.every((filter) => filter(one))) positions.push(position)
  }
  searched.set(inventory, { facts, query, positions })
  return positions
}
