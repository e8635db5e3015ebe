import type { Inventory } from '../data/inventory'
import { markerWins } from './assumptions'

/** The paging parameters of both lists; `offset` is the number of a page, 0 and 1 being the first. */
export interface Paging {
  readonly limit: number
  readonly offset: number | undefined
  readonly marker: string | undefined
}

/** Positions on the page that is asked for, none beyond the end; null when the marker's server is not in the list. */
export function pagePositions(
  inventory: Inventory,
  matching: readonly number[] | null,
  paging: Paging,
): readonly number[] | null {
  const total = matching?.length ?? inventory.size
  const first = firstOnPage(inventory, matching, paging)
  if (first === null) return null
  const length = Math.max(0, Math.min(paging.limit, total - first))
  return Array.from({ length }, (_, at) => matching?.[first + at] ?? first + at)
}

function firstOnPage(
  inventory: Inventory,
  matching: readonly number[] | null,
  { limit, offset, marker }: Paging,
): number | null {
  const byOffset = (Math.max(1, offset ?? 1) - 1) * limit
  if (marker === undefined || (offset !== undefined && !markerWins)) return byOffset
  const position = inventory.positionOf(marker)
  if (position === undefined) return null
  if (matching === null) return position + 1
  const next = matching.findIndex((one) => one > position)
  return next < 0 ? matching.length : next
}
