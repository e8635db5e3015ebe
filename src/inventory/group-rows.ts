import type { Row } from '~/api/server'

import type { ColumnId } from './columns/column-id'
import type { FieldIndex } from './field-index'
import { naturalKey } from './sort/natural-key'

/** Rows that have the same value, or the same values, in a field. */
export interface RowGroup {
  readonly kind: 'group'
  /** What tells it from the other groups, by whatever column, and stays when rows come or go. */
  readonly id: string
  /** The values that its rows have, in whatever order, those of earlier rows first; none for rows without a value. */
  readonly values: readonly string[]
  readonly count: number
  /** Its rows are left out of the list. */
  readonly folded: boolean
}

/** One line of a grouped list: the header of a group or a row. */
export type GroupedLine = RowGroup | Row

/** Rows of one group, by their places. */
export interface PlacedGroup {
  readonly id: string
  readonly values: readonly string[]
  readonly places: readonly number[]
}

/**
 * Puts rows, given by their places in the order of the sort, into groups by a column, whose values `index` holds. Groups
 * come in natural order, or in the opposite one, with rows without a value last in either; within a group the rows keep
 * their order.
 */
export function groupPlaces(
  places: Uint32Array,
  {
    column,
    index,
    descending,
  }: {
    readonly column: ColumnId
    readonly index: FieldIndex
    readonly descending: boolean
  },
): readonly PlacedGroup[] {
  return order([...collect(places, index).values()], descending).map(({ values, places: own }) => ({
    id: JSON.stringify([column, ...values.toSorted()]),
    values,
    places: own,
  }))
}

/** The lines of grouped rows: each header in front of its rows; folded groups (by id) are headers alone. */
export function groupedLines(
  rows: readonly Row[],
  groups: readonly PlacedGroup[],
  folded: ReadonlySet<string>,
): readonly GroupedLine[] {
  const lines: GroupedLine[] = []
  for (const { id, values, places } of groups) {
    const isFolded = folded.has(id)
    lines.push({ kind: 'group', id, values, count: places.length, folded: isFolded })
    if (isFolded) continue
    for (const place of places) {
      const row = rows[place]
      if (row !== undefined) lines.push(row)
    }
  }
  return lines
}

interface Collected {
  readonly values: readonly string[]
  readonly places: readonly number[]
}

function order(groups: readonly Collected[], descending: boolean): readonly Collected[] {
  const keys = new Map(groups.map((group) => [group, naturalKey(group.values.join(', '))]))
  return groups.toSorted((one, other) => {
    const missing = Number(one.values.length === 0) - Number(other.values.length === 0)
    const [key = '', otherKey = ''] = [keys.get(one), keys.get(other)]
    if (missing !== 0 || key === otherKey) return missing
    return key < otherKey === descending ? 1 : -1
  })
}

/** The places of each group. Rows nearly always have one value or none, which needs no text to compare. */
function collect(places: Uint32Array, { codes, offsets, values }: FieldIndex) {
  const groups = new Map<number | string, { values: readonly string[]; places: number[] }>()
  for (const place of places) {
    const start = offsets[place] ?? 0
    const end = offsets[place + 1] ?? 0
    const own = codes.slice(start, end).sort()
    const id = end === start ? -1 : end === start + 1 ? (codes[start] ?? 0) : own.join()
    const group = groups.get(id)
    if (group === undefined) {
      groups.set(id, { values: Array.from(own, (code) => values[code] ?? ''), places: [place] })
    } else group.places.push(place)
  }
  return groups
}
