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
  for (const state of ['included', 'excluded'] as const) {
    for (const said of selections(query, field, state === 'excluded')) {
      const { codes, mark } = meant(said, field, indexes)
      const excluding = state === 'excluded' ? mark() : null
      if (excluding !== null) addMarks(excluding, hits)
      excludes ||= excluding !== null
      for (const code of new Set(codes.map(choiceOf))) add(byCode, code, { said, state, excluding })
      if (codes.length > 0) continue
      add(unknown, fold(said.text), { said, state, excluding }).having ??= mark()
    }
  }
  for (const [code, entry] of byCode) {
    if (entry.hits !== null) entry.having = marksOf(index, (one) => choiceOf(one) === code)
  }
  const named = ({ text, state, written, having, hits: own }: Entry): NamedValue => {
    const isFound = (row: number) => having?.[row] === 1 && hits[row] === (own?.[row] ?? 0)
    return { text, state, written, count: having === null ? null : countRows(rows, isFound) }
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
  /** How many of the texts that exclude this value exclude a row; null where there is no such text. */
  hits: Uint32Array | null
  /** Marks the rows that have the value, where they are not counted with the open ones. */
  having: Uint8Array | null
}

interface Said {
  readonly said: Selection
  readonly state: FacetState
  /** Marks the rows that it excludes. */
  readonly excluding: Uint8Array | null
}

/** What is both asked for and excluded counts as asked for. */
function add<Key>(
  entries: Map<Key, Entry>,
  key: Key,
  { said: { text }, state, excluding }: Said,
): Entry {
  const entry = entries.get(key) ?? { text, state, written: [], hits: null, having: null }
  if (entry.state === state) entry.written.push(text)
  if (excluding !== null) {
    entry.hits ??= new Uint32Array(excluding.length)
    addMarks(excluding, entry.hits)
  }
  entries.set(key, entry)
  return entry
}

/** The values that a text names, itself or those that exactly its rows have; `mark` marks its rows. */
function meant(said: Selection, { name, key }: FieldRef, indexes: RowIndexes) {
  const index = indexes.field({ name, key })
  const own = codesOf(said, index)
  const also = key === null ? indexes.also(name) : null
  const others = also === null ? [] : codesOf(said, also)
  const mark = () => {
    const marks = marksOf(index, (code) => own.includes(code))
    also?.markCodes(
      holding(also, (code) => others.includes(code)),
      marks,
    )
    return marks
  }
  const codes = own.length > 0 || others.length === 0 ? own : codesOfExactly(mark(), index)
  return { codes, mark }
}

/** The codes that all of the marked rows have, and no other row. */
function codesOfExactly(marks: Uint8Array, index: FieldIndex): readonly number[] {
  const marked = placesOf(marks)
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

function holding({ values }: FieldIndex, isWanted: (code: number) => boolean): Uint8Array {
  return Uint8Array.from(values, (_, code) => Number(isWanted(code)))
}

/** Marks with 1 each row that has a wanted code. */
function marksOf(index: FieldIndex, isWanted: (code: number) => boolean): Uint8Array {
  const marks = new Uint8Array(index.length)
  index.markCodes(holding(index, isWanted), marks)
  return marks
}

function addMarks(marks: Uint8Array, hits: Uint32Array): void {
  for (let row = 0; row < marks.length; row += 1) hits[row] = (hits[row] ?? 0) + (marks[row] ?? 0)
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

function countRows(rows: Uint32Array, isFound: (row: number) => boolean): number {
  let count = 0
  for (const row of rows) if (isFound(row)) count += 1
  return count
}
