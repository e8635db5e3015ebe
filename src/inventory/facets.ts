import { namedValues, type FacetContext, type FacetState, type NamedValue } from './facet-names'
import { choiceCodes, countChoices } from './refine/count-choices'
import { fold } from './refine/glob'
import { isPresence, missingState } from './refine/missing'
import type { FieldRef } from './refine/query'
import type { RowIndexes } from './refine/row-indexes'
import { withoutChoices } from './refine/selection'

/** One value of a facet, and how many rows have it. Spellings that differ in case alone are one value. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly state: FacetState
  /** By which texts the query names it: itself, or other names of it such as an id or a code. */
  readonly written: readonly string[]
}

/**
 * The values of one field among the rows that fulfil all of the query but what it asks for of this field. The count of
 * a value is the number of rows when it is clicked while no other one is asked for: what is asked for are
 * alternatives, and leaves it as it is; what is excluded stays excluded with a click on another value, so that a row
 * with both does not count, and counts again for the one that is excluded, which a click takes back.
 */
export interface Facet {
  /** What has to keep its place, what the query names, then the others by count. */
  readonly values: readonly FacetValue[]
  /** Distinct values there are. */
  readonly distinct: number
  /** Those of them that are not listed. */
  readonly unlisted: number
  /** Rows without a value, and what the query says about them. */
  readonly without: number
  readonly withoutState: FacetState
  /** Rows that have the key of a facet of tags, but no value for it. */
  readonly bare: number
}

const nothing: readonly string[] = []

/**
 * Counts one field, listing at most `most` values besides those that the query names. The values of `kept` come first
 * and in that order, whether or not a row has them still.
 */
export function countFacet(
  field: FieldRef,
  context: FacetContext,
  most: number,
  kept = nothing,
): Facet {
  const { query, refinement, indexes } = context
  const rows = refinement.rows((term) =>
    isPresence(term, field) ? null : withoutChoices(term, field),
  )
  const index = indexes.field(field)
  const choices = choiceCodes(field, indexes)
  const { byCode, unknown, open } = namedValues(field, context, rows, choices)
  const counts = countChoices(index, choices, open)

  const named: FacetValue[] = []
  const others: FacetValue[] = []
  let distinct = 0
  for (let code = 0; code < counts.length; code += 1) {
    const value = index.values[code] ?? ''
    const known = byCode.get(code)
    const count = known?.count ?? counts[code] ?? 0
    if (count > 0) distinct += 1
    if (known !== undefined) named.push(facetValue(known, value, count))
    else if (count > 0) others.push({ value, count, state: null, written: [value] })
  }
  others.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  const { without, bare } = countMissing(field, indexes, open)
  // What no row has any more must stay to be taken back.
  const strangers = unknown.map((one) => facetValue(one, one.text, one.count ?? 0))
  const asked = keepPlaces(kept, [...named, ...strangers], others)
  const stays = new Set(kept)
  const loose = kept.length === 0 ? others : others.filter(({ value }) => !stays.has(value))
  const listed = loose.slice(0, kept.length === 0 ? most : Math.max(0, most - kept.length))
  return {
    values: [...asked, ...listed],
    distinct,
    unlisted: loose.length - listed.length,
    without,
    withoutState: missingState(query, field),
    bare,
  }
}

/** The values of `kept` in their order, with what is known of them now, and after them what else the query names. */
function keepPlaces(
  kept: readonly string[],
  named: readonly FacetValue[],
  others: readonly FacetValue[],
): readonly FacetValue[] {
  const places = new Map(
    kept.map((value): [string, FacetValue] => [
      value,
      { value, count: 0, state: null, written: [value] },
    ]),
  )
  for (const one of others) if (places.has(one.value)) places.set(one.value, one)
  for (const one of named) places.set(one.value, one)
  return [...places.values()]
}

function facetValue({ state, written }: NamedValue, value: string, count: number): FacetValue {
  return { value, count, state, written }
}

/** Rows without a value: those that lack the key of a facet of tags, or have nothing but the key. */
function countMissing({ name, key }: FieldRef, indexes: RowIndexes, rows: Uint32Array) {
  const { offsets } = indexes.field({ name, key })
  const missing = rowsWithout(rows, offsets)
  if (key === null) return { without: missing.length, bare: 0 }
  const marks = new Uint8Array(indexes.rows.length)
  const wanted = fold(key)
  indexes.keys(name).mark((folded) => folded === wanted, marks)
  const bare = missing.filter((row) => marks[row] === 1).length
  return { without: missing.length - bare, bare }
}

function rowsWithout(rows: Uint32Array, offsets: Uint32Array): Uint32Array {
  const without = new Uint32Array(rows.length)
  let used = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (offsets[row] !== offsets[row + 1]) continue
    without[used] = row
    used += 1
  }
  return without.subarray(0, used)
}
