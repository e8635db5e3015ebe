import type { Row } from '~/api/server'
import { parseIpv4 } from '~/inventory/ip-address'
import { addressKey } from '~/inventory/sort/address-key'
import type { SortKey } from '~/inventory/sort/sort-keys'

import { sortKeyOf, type SortedColumn } from './sort-cases'

/** All rows in ascending order of a column, and the rank of each; rows without a key have the last rank. */
export interface Order {
  readonly rows: Uint32Array
  readonly ranks: Uint32Array
  readonly missing: number
}

/** The same order as the product's sort, from keys that cost less. */
export function orderBy(rows: readonly Row[], column: SortedColumn): Order {
  const keys = rows.map(column === 'addresses' ? firstAddress : sortKeyOf(column))
  const distinct = [...new Set(keys)].filter((key) => key !== null)
  const texts = distinct.filter((key) => typeof key === 'string').sort()
  const numbers = Float64Array.from(distinct.filter((key) => typeof key === 'number')).sort()
  const rankOf = new Map<SortKey, number>()
  for (const key of numbers) rankOf.set(key, rankOf.size)
  for (const key of texts) rankOf.set(key, rankOf.size)
  const missing = rankOf.size
  const ranks = Uint32Array.from(keys, (key) => rankOf.get(key) ?? missing)
  return { rows: byRank(ranks, missing), ranks, missing }
}

/** The rows that are marked, in an order or against it; rows without a key come last in either direction. */
export function readOrder(
  { rows, ranks, missing }: Order,
  marks: Uint8Array,
  descending: boolean,
): Uint32Array {
  const found = new Uint32Array(rows.length)
  let count = 0
  function read(from: number, to: number) {
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0
      if (marks[row] === 1) {
        found[count] = row
        count += 1
      }
    }
  }
  if (!descending) read(0, rows.length)
  else {
    let end = rows.length
    while (end > 0 && ranks[rows[end - 1] ?? 0] === missing) end -= 1
    const keyed = end
    while (end > 0) {
      const rank = ranks[rows[end - 1] ?? 0]
      let start = end - 1
      while (start > 0 && ranks[rows[start - 1] ?? 0] === rank) start -= 1
      read(start, end)
      end = start
    }
    read(keyed, rows.length)
  }
  return found.subarray(0, count)
}

function byRank(ranks: Uint32Array, missing: number): Uint32Array {
  const starts = new Uint32Array(missing + 2)
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1
  for (let rank = 1; rank < starts.length; rank += 1) {
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0)
  }
  const rows = new Uint32Array(ranks.length)
  for (const [row, rank] of ranks.entries()) {
    const target = starts[rank] ?? 0
    rows[target] = row
    starts[rank] = target + 1
  }
  return rows
}

/** IPv4 as one text of four signs, in the place of hexadecimal digits; the rest as the product has it. */
function firstAddress(row: Row): string | null {
  const address = row.kind === 'server' ? row.addresses[0]?.address : undefined
  if (address === undefined) return null
  const number = parseIpv4(address)
  if (number === null) return addressKey(address)
  return `4${String.fromCharCode(Math.floor(number / 65_536), number % 65_536)}`
}
