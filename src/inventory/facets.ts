import type { Refinement } from './refine/compile'
import { isAbout, selectedValues } from './refine/edit'
import { fold } from './refine/glob'
import type { FieldRef, Query } from './refine/query'
import type { RowIndexes } from './refine/row-indexes'

/** One value of a facet, and how many rows have it. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  /** What the query says about it. */
  readonly state: 'included' | 'excluded' | null
}

/** The values of one field among the rows that fulfil all of the query but what it says about this field. */
export interface Facet {
  /** What the query names first, then by count. */
  readonly values: readonly FacetValue[]
  /** Distinct values there are, beyond those that are listed. */
  readonly distinct: number
  /** Rows without a value. */
  readonly without: number
}

/** What a facet is counted over. */
export interface FacetContext {
  readonly query: Query
  readonly refinement: Refinement
  readonly indexes: RowIndexes
}

/** Counts one field, listing at most `most` values besides those that the query names. */
export function countFacet(field: FieldRef, context: FacetContext, most: number): Facet {
  const { query, refinement, indexes } = context
  const rows = refinement.rows((term) => isAbout(term, field))
  const index = indexes.field(field)
  const counts = index.count(rows)
  const { included, excluded } = foldedSelection(query, field)

  const named: FacetValue[] = []
  const others: FacetValue[] = []
  let distinct = 0
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    const value = index.values[code] ?? ''
    const folded = index.folded[code] ?? ''
    if (count > 0) distinct += 1
    if (included.has(folded)) named.push({ value, count, state: 'included' })
    else if (excluded.has(folded)) named.push({ value, count, state: 'excluded' })
    else if (count > 0) others.push({ value, count, state: null })
  }
  // What no row has any more must stay to be taken back.
  for (const [names, state] of [
    [included, 'included'],
    [excluded, 'excluded'],
  ] as const) {
    for (const [folded, value] of names) {
      if (!index.folded.includes(folded)) named.push({ value, count: 0, state })
    }
  }
  others.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  return {
    values: [...named, ...others.slice(0, most)],
    distinct,
    without: withoutValue(rows, index.offsets),
  }
}

function foldedSelection(query: Query, field: FieldRef) {
  const { included, excluded } = selectedValues(query, field)
  const byFolded = (values: readonly string[]) =>
    new Map(values.map((value) => [fold(value), value]))
  return { included: byFolded(included), excluded: byFolded(excluded) }
}

function withoutValue(rows: Uint32Array, offsets: Uint32Array): number {
  let without = 0
  for (const row of rows) if (offsets[row] === offsets[row + 1]) without += 1
  return without
}
