import type { FieldIndex } from '../field-index'
import { isChosenExactly } from './edit'
import { fieldOf } from './find-field'
import type { FieldRef } from './query'
import type { RowIndexes } from './row-indexes'

/** By code, the code under which its rows are counted; null where each counts its own. */
export type Choices = readonly number[] | null

/**
 * How many rows each value finds when it is chosen, by code: all rows, or those of `rows` (indices). Those of values
 * that are chosen together stand with one of them, and 0 with the others.
 */
export function countChoices(index: FieldIndex, choices: Choices, rows?: Uint32Array): Uint32Array {
  if (choices === null) return index.count(rows)
  const { codes, offsets, length } = index
  const counts = new Uint32Array(choices.length)
  // A row may have several spellings of one value.
  const lastRows = new Int32Array(choices.length).fill(-1)
  const end = rows?.length ?? length
  for (let place = 0; place < end; place += 1) {
    const row = rows?.[place] ?? place
    const rowEnd = offsets[row + 1] ?? 0
    for (let at = offsets[row] ?? 0; at < rowEnd; at += 1) {
      const choice = choices[codes[at] ?? 0] ?? 0
      if (lastRows[choice] === row) continue
      lastRows[choice] = row
      counts[choice] = (counts[choice] ?? 0) + 1
    }
  }
  return counts
}

/**
 * Values that are the same but for case, or but for the spelling of an address, are found together: all of them go
 * by the first that is not chosen exactly, as `2001:db8::` is, which is a network too.
 */
export function choiceCodes(field: FieldRef, indexes: RowIndexes): Choices {
  const { kind } = fieldOf(field.name)
  // Names and ids, of which there are as many as rows, are chosen exactly.
  if (kind === 'text') return null
  const index = indexes.field(field)
  const { firsts } = kind === 'address' ? indexes.addresses(field.name) : index
  const isExact = (code: number) => isChosenExactly(field, index.values[code] ?? '')
  const heads = new Map<number, number>()
  for (const [code, first] of firsts.entries()) {
    if (first === code || heads.has(first)) continue
    const head = [first, code].find((one) => !isExact(one))
    if (head !== undefined) heads.set(first, head)
  }
  return heads.size === 0 ? null : firsts.map((first, code) => heads.get(first) ?? code)
}
