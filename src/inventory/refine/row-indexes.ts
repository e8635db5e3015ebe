import type { Row } from '~/api/server'

import { AddressIndex } from '../address-index'
import { FieldIndex } from '../field-index'
import { NumberColumn } from '../number-column'
import { SearchText } from '../search-text'
import type { Field } from './field'
import { fields, type FieldName } from './fields'
import { fieldOf, refText } from './find-field'
import { joinDigits } from './mac-digits'
import { pairKeys, pairTexts, pairValues } from './pairs'
import type { FieldRef } from './query'

/**
 * Everything that is worked out about rows once and used by many queries, facets and sorts; each part is made when
 * it is first asked for. Get one by {@link indexRows}.
 */
export class RowIndexes {
  #rows: readonly Row[]
  readonly #fields = new Map<string, FieldIndex>()
  /** Indexes of keys and paths, the one asked for last at the end. */
  readonly #keyed = new Map<string, { valuesOf: ValuesOf | null; index: FieldIndex }>()
  readonly #numbers = new Map<FieldName, NumberColumn>()
  readonly #addresses = new Map<FieldName, AddressIndex>()
  readonly #search: SearchText

  constructor(rows: readonly Row[], search: SearchText) {
    this.#rows = rows
    this.#search = search
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
      return this.#keyedIndex(refText(ref), pairValues(field, ref.key), null)
    }
    return this.#fieldIndex(ref.name, () => valuesOf(field))
  }

  /** The keys of `tag` or `metadata`. */
  keys(name: FieldName): FieldIndex {
    const field = fieldOf(name)
    return this.#fieldIndex(`keys of ${name}`, () => ('visit' in field ? pairKeys(field) : none))
  }

  /** The texts by which rows are found besides the values of a field; null for a field without such. */
  also(name: FieldName): FieldIndex | null {
    const field = fieldOf(name)
    const also = 'also' in field ? field.also : undefined
    return also === undefined ? null : this.#fieldIndex(`also ${name}`, () => also)
  }

  /** MAC addresses as their digits alone. */
  get macDigits(): FieldIndex {
    return this.#fieldIndex('digits of mac', () => (row) => fields.mac.values(row).map(joinDigits))
  }

  /** The numbers or times of a field; all NaN for a field of texts. */
  numbers(name: FieldName): NumberColumn {
    const field = fieldOf(name)
    const read = 'number' in field ? field.number : () => null
    const column = made(this.#numbers, name, () => new NumberColumn(read))
    column.extend(this.#rows)
    return column
  }

  /** The addresses of `ip`, `fixed` or `floating`. */
  addresses(name: FieldName): AddressIndex {
    const index = this.field({ name, key: null })
    return made(this.#addresses, name, () => new AddressIndex(index))
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
      const field = fieldOf(name)
      const indexes = [
        made(this.#fields, name, () => new FieldIndex(valuesOf(field))),
        ...('also' in field && field.also !== undefined
          ? [made(this.#fields, `also ${name}`, () => new FieldIndex(field.also ?? none))]
          : []),
      ]
      for (const index of indexes) yield* index.extendInSteps(rows)
      if (field.kind === 'address') yield* this.addresses(name).readInSteps()
    }
  }

  /** Indexes to begin anew with, for rows of which many are the same. */
  replaced(rows: readonly Row[]): RowIndexes {
    return new RowIndexes(rows, this.#search)
  }

  #fieldIndex(id: string, valuesOf: () => ValuesOf): FieldIndex {
    const index = made(this.#fields, id, () => new FieldIndex(valuesOf()))
    index.extend(this.#rows)
    return index
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

/** Fields that facets, words and suggestions need. Those of nearly as many values as rows cost memory when unused. */
const usualFields: readonly FieldName[] = [
  ...wordFields,
  ...(['status', 'power', 'az', 'billing', 'vpc', 'sg', 'ep', 'host-status', 'is'] as const),
]

/** Each letter that is typed into a key asks for another one. */
const mostKeys = 16

function made<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

/** Indexes of `rows`: the ones before where `rows` only adds to their rows, else new ones. */
export function indexRows(rows: readonly Row[], before: RowIndexes | null): RowIndexes {
  if (before === null) return new RowIndexes(rows, new SearchText())
  if (before.rows === rows) return before
  if (!startsWith(rows, before.rows)) return before.replaced(rows)
  before.extend(rows)
  return before
}

function startsWith(rows: readonly Row[], start: readonly Row[]): boolean {
  return rows.length >= start.length && start.every((row, index) => row === rows[index])
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
