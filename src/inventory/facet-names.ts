import type { FieldIndex } from './field-index'
import type { Refinement } from './refine/compile'
import type { Choices } from './refine/count-choices'
import { fold, oneLine } from './refine/glob'
import type { FieldRef, Query } from './refine/query'
import type { RowIndexes } from './refine/row-indexes'
import { selections, type Selection } from './refine/selection'

/** What a facet is counted over. */
export interface FacetContext {
  readonly query: Query
  readonly refinement: Refinement
  readonly indexes: RowIndexes
}

/** What a query says about a value. */
export type FacetState = 'included' | 'excluded' | null

/** A value that a query names. */
export interface NamedValue {
  readonly text: string
  /** Rows that have it; null where none is excluded by it, and the open rows say how many. */
  readonly count: number | null
  readonly state: FacetState
  /** By which texts the query names it. */
  readonly written: readonly string[]
}

/** What a query names of a facet. */
export interface NamedValues {
  /** Values of the facet, by code. */
  readonly byCode: ReadonlyMap<number, NamedValue>
  /** What the query names that is no value of the facet. */
  readonly unknown: readonly NamedValue[]
  /** The rows (indices) that none of the excluded values has. */
  readonly open: Uint32Array
}

/**
 * The values that a query names: by themselves, or by another name that means the same rows. Of `rows`, those are
 * counted for a value that have it and that no other value excludes.
 */
export function namedValues(
  field: FieldRef,
  { query, indexes }: FacetContext,
  rows: Uint32Array,
  choices: Choices,
): NamedValues {
  const byCode = new Map<number, Entry>()
  const unknown = new Map<string, Entry>()
  const hits = new Uint32Array(indexes.rows.length)
  let excludes = false
  const index = indexes.field(field)
  const choiceOf = (code: number) => choices?.[code] ?? code
  const rowsOf = rowsByCode(index, (code) => code)
  for (const state of ['included', 'excluded'] as const) {
    for (const said of selections(query, field, state === 'excluded')) {
      const { codes, find } = meant(said, field, indexes, rowsOf)
      const excluding = state === 'excluded' ? find() : null
      if (excluding !== null) addOne(excluding, hits)
      excludes ||= excluding !== null
      for (const code of new Set(codes.map(choiceOf))) add(byCode, code, { said, state, excluding })
      if (codes.length > 0) continue
      add(unknown, fold(said.text), { said, state, excluding }).having ??= find()
    }
  }
  const byChoice = choices === null ? rowsOf : rowsByCode(index, choiceOf)
  for (const [code, entry] of byCode) {
    if (entry.excluding.length > 0) entry.having = byChoice([code])
  }
  const counted = excludes || unknown.size > 0 ? indexes.rows.length : 0
  const among = new Uint8Array(counted)
  for (const row of counted === 0 ? [] : rows) among[row] = 1
  const own = new Uint32Array(counted)
  const named = ({ text, state, written, having, excluding }: Entry): NamedValue => {
    if (having === null) return { text, state, written, count: null }
    for (const excluded of excluding) addOne(excluded, own)
    const found = having.filter((row) => among[row] === 1 && hits[row] === own[row])
    for (const excluded of excluding) for (const row of excluded) own[row] = 0
    return { text, state, written, count: found.length }
  }
  return {
    byCode: new Map([...byCode].map(([code, entry]) => [code, named(entry)])),
    unknown: [...unknown.values()].map(named),
    open: excludes ? rows.filter((row) => hits[row] === 0) : rows,
  }
}

interface Entry {
  readonly text: string
  readonly state: FacetState
  readonly written: string[]
  /** The rows that each of the texts excludes by which this value is excluded. */
  readonly excluding: Uint32Array[]
  /** The rows that have the value, where they are not counted with the open ones. */
  having: Uint32Array | null
}

interface Said {
  readonly said: Selection
  readonly state: FacetState
  /** The rows that it excludes. */
  readonly excluding: Uint32Array | null
}

/** What is both asked for and excluded counts as asked for. */
function add<Key>(
  entries: Map<Key, Entry>,
  key: Key,
  { said: { text }, state, excluding }: Said,
): Entry {
  const entry = entries.get(key) ?? { text, state, written: [], excluding: [], having: null }
  if (entry.state === state) entry.written.push(text)
  if (excluding !== null) entry.excluding.push(excluding)
  entries.set(key, entry)
  return entry
}

/** The values that a text names, itself or those that exactly its rows have; `find` gives its rows, each once. */
function meant(
  said: Selection,
  { name, key }: FieldRef,
  indexes: RowIndexes,
  rowsOf: (codes: readonly number[]) => Uint32Array,
) {
  const index = indexes.field({ name, key })
  const own = codesOf(said, index)
  const also = key === null ? indexes.also(name) : null
  const others = also === null ? [] : codesOf(said, also)
  const find = () => {
    if (also === null || others.length === 0) return rowsOf(own)
    const marks = marksOf(also, others)
    for (const row of rowsOf(own)) marks[row] = 1
    return placesOf(marks)
  }
  const codes = own.length > 0 || others.length === 0 ? own : codesOfExactly(find(), index)
  return { codes, find }
}

/** The codes that all of some rows have, and no other row. */
function codesOfExactly(marked: Uint32Array, index: FieldIndex): readonly number[] {
  const [there, all] = [index.count(marked), index.count()]
  return [...there.keys()].filter(
    (code) => there[code] === marked.length && all[code] === marked.length,
  )
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

/**
 * Looks up the rows that have any of some codes, each once; `codeOf` gives the code that another one counts as. A query
 * may name hundreds of values: all rows are gone through once, and not for each of them.
 */
function rowsByCode(
  { codes, offsets, length, values }: FieldIndex,
  codeOf: (code: number) => number,
): (wanted: readonly number[]) => Uint32Array {
  let lists: ((code: number) => Uint32Array) | null = null
  function read() {
    const counted = Uint32Array.from(values, (_, code) => codeOf(code))
    const used = offsets[length] ?? 0
    const starts = new Uint32Array(counted.length + 1)
    for (let at = 0; at < used; at += 1) {
      const next = (counted[codes[at] ?? 0] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let code = 1; code < starts.length; code += 1) {
      starts[code] = (starts[code] ?? 0) + (starts[code - 1] ?? 0)
    }
    const ends = starts.slice()
    const rows = new Uint32Array(used)
    for (let row = 0; row < length; row += 1) {
      for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
        const code = counted[codes[at] ?? 0] ?? 0
        const end = ends[code] ?? 0
        if (end > (starts[code] ?? 0) && rows[end - 1] === row) continue
        rows[end] = row
        ends[code] = end + 1
      }
    }
    return (code: number) => rows.subarray(starts[code], ends[code])
  }
  return (wanted) => {
    lists ??= read()
    const found = wanted.map(lists)
    const [first] = found
    if (first !== undefined && found.length === 1) return first
    const all = new Set<number>()
    for (const rows of found) for (const row of rows) all.add(row)
    return Uint32Array.from(all)
  }
}

/** Marks with 1 each row that has one of some codes. */
function marksOf(index: FieldIndex, wanted: readonly number[]): Uint8Array {
  const holds = new Uint8Array(index.values.length)
  for (const code of wanted) holds[code] = 1
  const marks = new Uint8Array(index.length)
  index.markCodes(holds, marks)
  return marks
}

function addOne(rows: Uint32Array, counts: Uint32Array): void {
  for (const row of rows) counts[row] = (counts[row] ?? 0) + 1
}

function placesOf(marks: Uint8Array): Uint32Array {
  const places = new Uint32Array(marks.length)
  let used = 0
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== 1) continue
    places[used] = row
    used += 1
  }
  return places.subarray(0, used)
}
