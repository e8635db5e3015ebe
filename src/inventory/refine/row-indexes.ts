import type { Row } from '~/api/server'

import { FieldIndex } from '../field-index'
import { parseIp } from '../ip-address'
import { NumberColumn } from '../number-column'
import { ReadIndex } from '../read-index'
import type { SearchText } from '../search-text'
import type { Field, PairsField } from './field'
import type { FieldName } from './fields'
import { fieldOf, refText } from './find-field'
import { fold } from './glob'
import { joinDigits } from './mac-digits'
import { pairKeys, pairTexts, spelledValues } from './pairs'
import type { FieldRef } from './query'

/**
 * Everything that is worked out about rows once and used by many queries, facets and sorts; each part is made when
 * it is first asked for. Get one by `indexRows`.
 */
export class RowIndexes {
  #rows: readonly Row[]
  readonly #fields = new Map<string, FieldIndex>()
  /** Indexes of keys and paths, the one asked for last at the end. */
  readonly #keyed = new Map<string, { valuesOf: ValuesOf | null; index: FieldIndex }>()
  readonly #numbers = new Map<FieldName, NumberColumn>()
  readonly #addresses = new Map<FieldName, ReadIndex<number | string | null>>()
  readonly #macDigits: ReadIndex<string>
  readonly #search: SearchText

  constructor(rows: readonly Row[], search: SearchText) {
    this.#rows = rows
    this.#search = search
    this.#macDigits = new ReadIndex(this.#own('mac'), (mac) => joinDigits(fold(mac)))
  }

  get rows(): readonly Row[] {
    return this.#rows
  }

  /** Takes rows that begin with those that are indexed already. */
  extend(rows: readonly Row[]): void {
    this.#rows = rows
  }

  /**
   * The values of a field: texts as they are, numbers in decimals, tags and metadata as `key=value`, and for
   * `tag.env` the values of that key. Times, `has` and `raw` have no such index.
   */
  field(ref: FieldRef): FieldIndex {
    const field = fieldOf(ref.name)
    if (ref.key !== null && 'visit' in field) {
      const prepared = this.prepared(ref.name, ref.key)
      if (prepared !== null) return prepared
      // While a key is typed, no row has what stands there.
      const isThere = this.#keys(ref.name).folded.includes(fold(ref.key))
      if (!isThere) return this.#extended(made(this.#fields, 'nothing', () => new FieldIndex(none)))
      const valuesOf = this.#spelledValues(ref.name, field, ref.key)
      return this.#keyedIndex(keyedId(ref.name, ref.key), valuesOf, null)
    }
    return this.#extended(this.#own(ref.name))
  }

  /** The values of one key where they are made ready already. */
  prepared(name: FieldName, key: string): FieldIndex | null {
    // Rows may spell the key in new ways.
    this.keys(name)
    const index = this.#fields.get(keyedId(name, key))
    return index === undefined ? null : this.#extended(index)
  }

  /** The keys of `tag` or `metadata`. */
  keys(name: FieldName): FieldIndex {
    return this.#extended(this.#keys(name))
  }

  /** The texts by which rows are found besides the values of a field; null for a field without such. */
  also(name: FieldName): FieldIndex | null {
    const index = this.#also(name)
    return index === null ? null : this.#extended(index)
  }

  /** MAC addresses as their digits alone, folded. */
  get macDigits(): ReadIndex<string> {
    this.#extended(this.#own('mac'))
    return this.#macDigits
  }

  /** The numbers or times of a field; all NaN for a field of texts. */
  numbers(name: FieldName): NumberColumn {
    const column = this.#number(name)
    column.extend(this.#rows)
    return column
  }

  /** The addresses of `ip`, `fixed` or `floating`, in the forms of ip-address.ts. */
  addresses(name: FieldName): ReadIndex<number | string | null> {
    return this.#addressesOf(name, this.field({ name, key: null }))
  }

  /** Shows each pair of a field whose key holds, with the place of its row. */
  visitPairs(
    name: FieldName,
    holds: (key: string) => boolean,
    see: (row: number, key: string, value: string | null) => void,
  ): void {
    const field = fieldOf(name)
    if (!('visit' in field)) return
    const keys = this.keys(name).values.filter(holds)
    let place = 0
    const seen = (key: string, value: string | null) => see(place, key, value)
    for (const row of this.#rows) {
      field.visitKeys(row, keys, seen)
      place += 1
    }
  }

  /** The values at a path of the API. */
  raw(path: string, read: ValuesOf): FieldIndex {
    return this.#keyedIndex(`raw.${path}`, read, read)
  }

  /** The text that plain words are looked for in. */
  get search(): SearchText {
    this.#search.update(this.#rows)
    return this.#search
  }

  /**
   * Builds in steps of a few milliseconds what the first queries, facets and suggestions would have to wait for: the
   * search text and the named fields. Run it to its end whenever rows came, in idle time.
   */
  *prepare(names: readonly FieldName[] = usualFields): Generator<void, void, void> {
    const rows = this.#rows
    yield* this.#search.updateInSteps(rows)
    for (const name of names) {
      const { kind } = fieldOf(name)
      if (kind === 'pairs') yield* this.#prepareKeys(name)
      if (kind === 'time') {
        yield* this.#number(name).extendInSteps(rows)
      } else if (name !== 'metadata') {
        // All pairs of metadata are never listed: there are too many different ones.
        yield* this.#own(name).extendInSteps(rows)
        yield* this.#also(name)?.extendInSteps(rows) ?? []
      }
      if (kind === 'number' || kind === 'size') yield* this.#number(name).extendInSteps(rows)
      if (kind === 'mac') yield* this.#macDigits.readInSteps()
      if (kind === 'address') yield* this.#addressesOf(name, this.#own(name)).readInSteps()
    }
  }

  /** The keys of pairs, and the values of those that most rows have. */
  *#prepareKeys(name: FieldName): Generator<void, void, void> {
    const field = fieldOf(name)
    const keys = this.#keys(name)
    yield* keys.extendInSteps(this.#rows)
    if (!('visit' in field)) return
    const frequent = Array.from(keys.count(), (count, code) => ({ count, key: keys.values[code] }))
      .sort((one, other) => other.count - one.count)
      .slice(0, mostPrepared)
    for (const { key = '' } of frequent) {
      const make = () => new FieldIndex(this.#spelledValues(name, field, key))
      yield* made(this.#fields, keyedId(name, key), make).extendInSteps(this.#rows)
    }
  }

  /** Indexes to begin anew with, for rows of which many are the same. */
  replaced(rows: readonly Row[]): RowIndexes {
    return new RowIndexes(rows, this.#search.copy())
  }

  #own(name: FieldName): FieldIndex {
    return made(this.#fields, name, () => new FieldIndex(valuesOf(fieldOf(name))))
  }

  #also(name: FieldName): FieldIndex | null {
    const field = fieldOf(name)
    const also = 'also' in field ? field.also : undefined
    return also === undefined
      ? null
      : made(this.#fields, `also ${name}`, () => new FieldIndex(also))
  }

  #keys(name: FieldName): FieldIndex {
    const field = fieldOf(name)
    const keysOf = 'visit' in field ? pairKeys(field) : none
    return made(this.#fields, `keys of ${name}`, () => new FieldIndex(keysOf))
  }

  #number(name: FieldName): NumberColumn {
    const field = fieldOf(name)
    const read = 'number' in field ? field.number : () => null
    return made(this.#numbers, name, () => new NumberColumn(read))
  }

  #addressesOf(name: FieldName, index: FieldIndex): ReadIndex<number | string | null> {
    return made(this.#addresses, name, () => new ReadIndex(index, parseIp))
  }

  #extended(index: FieldIndex): FieldIndex {
    index.extend(this.#rows)
    return index
  }

  /** The values of one key, which rows may spell in several ways. */
  #spelledValues(name: FieldName, field: PairsField, key: string): ValuesOf {
    const keys = this.#keys(name)
    const wanted = fold(key)
    const spellings: string[] = []
    let known = 0
    return spelledValues(field, () => {
      for (; known < keys.values.length; known += 1) {
        if (keys.folded[known] === wanted) spellings.push(keys.values[known] ?? '')
      }
      return spellings
    })
  }

  /** @param identity what must be the same for the index to be the same. */
  #keyedIndex(id: string, valuesOf: ValuesOf, identity: ValuesOf | null): FieldIndex {
    const known = this.#keyed.get(id)
    const index =
      known !== undefined && known.valuesOf === identity ? known.index : new FieldIndex(valuesOf)
    this.#keyed.delete(id)
    this.#keyed.set(id, { valuesOf: identity, index })
    const [oldest] = this.#keyed.keys()
    if (this.#keyed.size > mostKeys && oldest !== undefined) this.#keyed.delete(oldest)
    index.extend(this.#rows)
    return index
  }
}

type ValuesOf = (row: Row) => readonly string[]

const none: ValuesOf = () => []

/** Fields of few distinct values in which plain words are looked for, besides the search text. */
export const wordFields = ['tag', 'flavor', 'image', 'os'] as const satisfies readonly FieldName[]

/** Fields that facets, words and suggestions need as soon as rows are there. */
const usualFields: readonly FieldName[] = [
  ...wordFields,
  ...(['status', 'power', 'az', 'billing', 'vpc', 'sg', 'ep', 'host-status', 'is'] as const),
]

/** What a person may ask for besides, the likeliest first. `has` and `raw` have no index of their own. */
export const otherFields: readonly FieldName[] = [
  ...(['ip', 'name', 'id', 'created', 'metadata', 'volumes', 'vcpus', 'ram', 'updated'] as const),
  ...(['mac', 'floating', 'fixed', 'volume', 'launched', 'terminate', 'task', 'vm-state'] as const),
  ...(['key', 'description', 'fault', 'os-version', 'gpu', 'port'] as const),
  ...(['terminated', 'binned', 'project', 'region'] as const),
]

/** Keys of tags, and of metadata, whose values are made ready. */
const mostPrepared = 12

/** Keys are compared without case. */
function keyedId(name: FieldName, key: string): string {
  return refText({ name, key: fold(key) })
}

/** Each letter that is typed into a key asks for another one. */
const mostKeys = 16

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

function valuesOf(field: Field): ValuesOf {
  if ('values' in field) return field.values
  if ('visit' in field) return pairTexts(field)
  if (!('number' in field)) return none
  return (row) => {
    const value = field.number(row)
    return value === null ? [] : [String(value)]
  }
}
