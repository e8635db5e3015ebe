import type { FieldIndex } from './field-index'
import type { Refinement } from './refine/compile'
import { countChoices } from './refine/count-choices'
import { fold, oneLine } from './refine/glob'
import { isPresence, missingState } from './refine/missing'
import type { FieldRef, Query } from './refine/query'
import type { RowIndexes } from './refine/row-indexes'
import { selections, withoutField, type Selection } from './refine/selection'

/** What a query says about a value. */
export type FacetState = 'included' | 'excluded' | null

/** One value of a facet, and how many rows have it. Spellings that differ in case alone are one value. */
export interface FacetValue {
  readonly value: string
  readonly count: number
  readonly state: FacetState
  /** By which texts the query names it: itself, or other names of it such as an id or a code. */
  readonly written: readonly string[]
}

/** The values of one field among the rows that fulfil all of the query but what it says about this field. */
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

/** What a facet is counted over. */
export interface FacetContext {
  readonly query: Query
  readonly refinement: Refinement
  readonly indexes: RowIndexes
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
    isPresence(term, field) ? null : withoutField(term, field),
  )
  const index = indexes.field(field)
  const { counts, choices } = countChoices(field, indexes, rows)
  const { byCode, others: unknown } = namedValues(field, context, rows, choices)

  const named: FacetValue[] = []
  const others: FacetValue[] = []
  let distinct = 0
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0
    const value = index.values[code] ?? ''
    const known = byCode.get(code)
    if (count > 0) distinct += 1
    if (known !== undefined) named.push({ value, count, ...known })
    else if (count > 0) others.push({ value, count, state: null, written: [value] })
  }
  others.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
  const { without, bare } = countMissing(field, indexes, rows)
  // What no row has any more must stay to be taken back.
  const asked = keepPlaces(kept, [...named, ...unknown], others)
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

type Named = Pick<FacetValue, 'state' | 'written'>

interface NamedValues {
  readonly byCode: ReadonlyMap<number, Named>
  /** What the query names that is no value of the facet. */
  readonly others: readonly FacetValue[]
}

/** The values that a query names: by themselves, or by another name that means the same rows. */
function namedValues(
  field: FieldRef,
  { query, indexes }: FacetContext,
  rows: Uint32Array,
  choices: readonly number[] | null,
): NamedValues {
  const byCode = new Map<number, MutableNamed>()
  const others = new Map<string, MutableNamed & { value: string; count: number }>()
  const index = indexes.field(field)
  for (const state of ['included', 'excluded'] as const) {
    for (const said of selections(query, field, state === 'excluded')) {
      const own = codesOf(said, index)
      const other = own.length > 0 ? null : otherName(said, field, indexes)
      const codes = other?.codes ?? own
      const chosen = new Set(codes.map((code) => choices?.[code] ?? code))
      for (const code of chosen) add(byCode, code, { state, written: [] }, said)
      if (codes.length > 0) continue
      const count = other === null ? 0 : countMarked(rows, other.marks)
      add(others, fold(said.text), { value: said.text, count, state, written: [] }, said)
    }
  }
  return { byCode, others: [...others.values()] }
}

interface MutableNamed {
  readonly state: FacetState
  readonly written: string[]
}

/** What is both asked for and excluded counts as asked for. */
function add<Key, Entry extends MutableNamed>(
  entries: Map<Key, Entry>,
  key: Key,
  entry: Entry,
  { text }: Selection,
): void {
  const known = entries.get(key) ?? entry
  if (known.state === entry.state) known.written.push(text)
  entries.set(key, known)
}

function codesOf({ text, exact }: Selection, { values, folded }: FieldIndex): readonly number[] {
  const wanted = fold(text)
  const codes: number[] = []
  let code = folded.indexOf(wanted)
  while (code !== -1) {
    if (!exact || oneLine(values[code] ?? '') === text) codes.push(code)
    code = folded.indexOf(wanted, code + 1)
  }
  return codes
}

/** The rows that are found by a text besides their values, and the values that exactly these rows have. */
function otherName(said: Selection, { name, key }: FieldRef, indexes: RowIndexes) {
  const also = key === null ? indexes.also(name) : null
  const holds = new Uint8Array(also?.values.length ?? 0)
  const meant = also === null ? [] : codesOf(said, also)
  if (also === null || meant.length === 0) return null
  for (const code of meant) holds[code] = 1
  const marks = new Uint8Array(indexes.rows.length)
  also.markCodes(holds, marks)
  const marked = placesOf(marks)
  const index = indexes.field({ name, key })
  const [there, all] = [index.count(marked), index.count()]
  const codes = [...there.keys()].filter(
    (code) => there[code] === marked.length && all[code] === marked.length,
  )
  return { marks, codes }
}

function placesOf(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(countMarked(null, marks))
  let used = 0
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== 1) continue
    places[used] = row
    used += 1
  }
  return places
}

/** How many of some rows are marked, or of all. */
function countMarked(rows: Uint32Array | null, marks: Uint8Array): number {
  let count = 0
  if (rows === null) for (const mark of marks) count += mark
  else for (const row of rows) count += marks[row] ?? 0
  return count
}

/** Rows without a value: those that lack the key of a facet of tags, or have nothing but the key. */
function countMissing({ name, key }: FieldRef, indexes: RowIndexes, rows: Uint32Array) {
  const { offsets } = indexes.field({ name, key })
  const missing = rowsWithout(rows, offsets)
  if (key === null) return { without: missing.length, bare: 0 }
  const marks = new Uint8Array(indexes.rows.length)
  const wanted = fold(key)
  indexes.keys(name).mark((folded) => folded === wanted, marks)
  const bare = countMarked(missing, marks)
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
